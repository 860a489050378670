using System.Globalization;
using System.Text.Json;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling.Reading;

namespace Uppfoljning.Engine.Scheduling;

/// <summary>Writes a contact plan file in its canonical form: properties in a fixed order, two spaces, LF, no needless escapes.</summary>
public static class ContactPlanWriter
{
    /// <summary>The file in UTF-8, ending with a line feed. Reading it gives the same plan, and writing that the same bytes.</summary>
    /// <param name="plan">As its reader gives it, or changed; whether it breaks a rule is for the reader to tell.</param>
    /// <exception cref="ArgumentException">A step counts months from day 0, which the format cannot say.</exception>
    public static byte[] Write(ContactPlan plan) => CanonicalJson.Write(json => WriteFile(json, plan));

    private static void WriteFile(Utf8JsonWriter json, ContactPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "contact-plan.schema.json");
        json.WriteNumber("format", PlanDraftReader.Version);
        json.WriteString("id", plan.Id);
        json.WriteText("title", plan.Title);
        json.WriteLanguages(plan.Languages);
        WriteWindow(json, plan.Window);
        if (plan.QuietHours != default) WriteQuietHours(json, plan.QuietHours);
        json.WriteStrings("closedDays", plan.ClosedDays.Select(Dates.Write));
        WriteCaps(json, plan.Caps);
        json.WriteList("occasions", plan.Occasions, WriteOccasion);
        json.WriteList("messages", plan.Messages, WriteMessage);
        json.WriteEndObject();
    }

    private static void WriteWindow(Utf8JsonWriter json, SendWindow window)
    {
        json.WriteStartObject("window");
        json.WriteStrings("days", window.Days.Select(Names.WordOf));
        json.WriteString("plannedAt", Time(window.PlannedAt));
        json.WriteString("opens", Time(window.Opens));
        json.WriteString("closes", Time(window.Closes));
        json.WriteEndObject();
    }

    private static void WriteQuietHours(Utf8JsonWriter json, QuietHours quiet)
    {
        json.WriteStartObject("quietHours");
        json.WriteString("from", Time(quiet.From));
        json.WriteString("to", Time(quiet.To));
        json.WriteEndObject();
    }

    private static void WriteCaps(Utf8JsonWriter json, ContactCaps caps)
    {
        json.WriteStartObject("caps");
        json.WriteNumber("daysBetweenMessages", caps.DaysBetweenMessages);
        json.WriteNumber("electronicPerOccasion", caps.ElectronicPerOccasion);
        json.WriteNumber("callsPerOccasion", caps.CallsPerOccasion);
        json.WriteNumber("daysBetweenOccasions", caps.DaysBetweenOccasions);
        json.WriteEndObject();
    }

    private static void WriteOccasion(Utf8JsonWriter json, Occasion occasion)
    {
        json.WriteString("id", occasion.Id);
        json.WriteString("anchor", Names.WordOf(occasion.Anchor));
        if (!occasion.Enabled) json.WriteBoolean("enabled", false);
        if (occasion.EveryMonths is { } months) json.WriteNumber("everyMonths", months);
        WriteOffset(json, "opens", occasion.Opens);
        WriteOffset(json, "closes", occasion.Closes);
        if (occasion.EndsOnDay is { } day) json.WriteNumber("endsOnDay", day);
        json.WriteList("questionnaires", occasion.Questionnaires, WriteQuestionnaire);
        json.WriteList("steps", occasion.Steps, WriteStep);
    }

    private static void WriteQuestionnaire(Utf8JsonWriter json, OccasionQuestionnaire questionnaire)
    {
        json.WriteString("id", questionnaire.Id);
        json.WriteStrings("roles", questionnaire.Roles.Select(Names.WordOf));
    }

    private static void WriteStep(Utf8JsonWriter json, ContactStep step)
    {
        json.WriteString("id", step.Id);
        if (step.CountsFromAnchor)
            WriteOffset(json, "afterAnchor", step.Offset);
        else if (step.Offset.Months == 0)
            json.WriteNumber("day", step.Offset.Days);
        else
            throw new ArgumentException($"The step '{step.Id}' counts {step.Offset.Months} months from day 0.", nameof(step));
        json.WriteStrings("channels", step.Channels.Select(Names.WordOf));
        if (step.PersonsChoiceFirst) json.WriteBoolean("personsChoiceFirst", true);
        if (step.Message is not null) json.WriteString("message", step.Message);
    }

    private static void WriteMessage(Utf8JsonWriter json, ContactMessage message)
    {
        json.WriteString("id", message.Id);
        json.WriteString("type", Names.WordOf(message.Type));
        json.WriteText("sms", message.Sms);
        if (message.Email is not null || message.EmailSubject is not null)
        {
            json.WriteStartObject("email");
            json.WriteText("subject", message.EmailSubject);
            json.WriteText("text", message.Email);
            json.WriteEndObject();
        }
        json.WriteText("letter", message.Letter);
    }

    private static void WriteOffset(Utf8JsonWriter json, string name, Offset offset)
    {
        json.WriteStartObject(name);
        if (offset.Months != 0) json.WriteNumber("months", offset.Months);
        if (offset.Days != 0 || offset.Months == 0) json.WriteNumber("days", offset.Days);
        json.WriteEndObject();
    }

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
