using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Scheduling.Reading;

/// <summary>Builds a contact plan from a tree, leaving out what cannot be built, so that the rest can be checked too.</summary>
internal sealed class PlanDraftReader(Draft draft)
{
    public const int Version = 1;

    // Stand in for what could not be read, and break no rule.
    private static readonly SendWindow NoWindow = new(Enum.GetValues<DayOfWeek>(), new TimeOnly(12, 0), new TimeOnly(12, 0), new TimeOnly(13, 0));
    private static readonly ContactCaps NoCaps = new(1, int.MaxValue, int.MaxValue, 1);

    public ContactPlan Read(ObjectNode file)
    {
        var fields = new Fields(file, draft.Findings);
        fields.Take("$schema", required: false);
        if (fields.Take("format") is { } format && format is not NumberNode { Value: Version })
            fields.Fail("format.version", format, expected: $"{Version}");
        draft.Languages = fields.Languages(draft);
        var (window, quiet) = (ReadWindow(fields), ReadQuietHours(fields));
        var plan = new ContactPlan
        {
            Id = fields.Name("id") ?? "",
            Title = fields.Text("title", draft) ?? LanguageText.None,
            Languages = draft.Languages ?? [],
            Window = window ?? NoWindow,
            QuietHours = window is null ? default : quiet,
            ClosedDays = ReadClosedDays(fields),
            Caps = ReadCaps(fields) ?? NoCaps,
            Occasions = fields.Objects("occasions", draft, PlanLimits.Occasions, new OccasionReader(draft).Read),
            Messages = fields.Objects("messages", draft, PlanLimits.Messages, new MessageReader(draft).Read),
        };
        fields.Close();
        return draft.Place(plan, file);
    }

    private SendWindow? ReadWindow(Fields plan)
    {
        if (plan.Object("window") is not { } node)
            return null;
        var fields = new Fields(node, draft.Findings);
        var days = fields.Words<DayOfWeek>("days");
        var (planned, opens, closes) = (fields.Time("plannedAt"), fields.Time("opens"), fields.Time("closes"));
        fields.Close();
        return fields.Failed ? null : draft.Place(new SendWindow(days, planned!.Value, opens!.Value, closes!.Value), node);
    }

    private QuietHours ReadQuietHours(Fields plan)
    {
        if (plan.Object("quietHours", required: false) is not { } node)
            return default;
        var fields = new Fields(node, draft.Findings);
        var (from, to) = (fields.Time("from"), fields.Time("to"));
        fields.Close();
        return fields.Failed ? default : new QuietHours(from!.Value, to!.Value);
    }

    private static List<DateOnly> ReadClosedDays(Fields plan)
    {
        var days = new List<DateOnly>();
        foreach (var node in plan.List("closedDays", PlanLimits.ClosedDays, required: false)?.Items ?? [])
        {
            if (node is TextNode text && Dates.TryParse(text.Value, out var day))
                days.Add(day);
            else
                plan.Fail("date.shape", node);
        }
        return days;
    }

    private ContactCaps? ReadCaps(Fields plan)
    {
        if (plan.Object("caps") is not { } node)
            return null;
        var fields = new Fields(node, draft.Findings);
        var spacing = fields.Integer("daysBetweenMessages", 1, PlanLimits.Cap);
        var electronic = fields.Integer("electronicPerOccasion", 0, PlanLimits.Cap);
        var calls = fields.Integer("callsPerOccasion", 0, PlanLimits.Cap);
        var between = fields.Integer("daysBetweenOccasions", 1, PlanLimits.Cap);
        fields.Close();
        return fields.Failed ? null : new ContactCaps(spacing!.Value, electronic!.Value, calls!.Value, between!.Value);
    }
}
