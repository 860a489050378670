using System.Globalization;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>Says parts of a contact plan in words for staff.</summary>
internal static class PlanWords
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string Window(this Words words, Occasion occasion)
    {
        var anchor = words[$"plan.anchor.{occasion.Anchor}"];
        var opens = words.From(occasion.Opens, anchor);
        var closes = words.From(occasion.Closes, anchor);
        var window = words.With("plan.window.words", ("opens", opens), ("closes", closes));
        var every = occasion.EveryMonths is { } months ? " " + words.Plural("plan.every", months) : "";
        return occasion.EndsOnDay is { } day ? $"{window}{every} {words.With("plan.ends", ("day", Number(day)))}" : window + every;
    }

    public static string When(this Words words, ContactStep step, Occasion occasion) => step.CountsFromAnchor
        ? words.From(step.Offset, words[$"plan.anchor.{occasion.Anchor}"])
        : words.With("plan.day", ("day", Number(step.Offset.Days)));

    public static string Channels(this Words words, ContactStep step) =>
        string.Join(words["plan.or"], step.Channels.Select((channel, at) => at == 0 ? words[$"messages.channel.{channel}"] : words[$"messages.channel.{channel}"].ToLower(Swedish)));

    public static string Type(this Words words, ContactPlan plan, string message) =>
        plan.Messages.FirstOrDefault(m => m.Id == message) is { } found ? words[$"plan.type.{found.Type}"] : message;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Steps of the default plan have words of their own, others their id.</summary>
    public static string Step(this Words words, PlannedStep planned) =>
        words.Has($"messages.step.{planned.Step.Id}") ? words[$"messages.step.{planned.Step.Id}"] : planned.Step.Id;

    /// <summary>Why a step is later than the plan alone would have it; empty when it is not.</summary>
    public static string Moved(this Words words, StepToDo step, ContactCaps caps) => string.Join(' ', Enum.GetValues<Moves>()
        .Where(move => move != Moves.None && step.Moved.HasFlag(move))
        .Select(move => words.With($"timeline.moved.{move}", ("days", Number(move == Moves.OtherOccasion ? caps.DaysBetweenOccasions : caps.DaysBetweenMessages)))));

    private static string From(this Words words, Offset offset, string anchor)
    {
        if (offset is { Months: 0, Days: 0 })
        {
            return words.With("plan.same", ("anchor", anchor));
        }

        var parts = new List<string>();
        Add(offset.Months, "plan.months");
        Add(offset.Days, "plan.days");
        return $"{string.Join(words["plan.and"], parts)} {anchor}";

        void Add(int number, string key)
        {
            if (number != 0)
            {
                parts.Add($"{words.Plural(key, Math.Abs(number))} {words[number < 0 ? "plan.before" : "plan.after"]}");
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
