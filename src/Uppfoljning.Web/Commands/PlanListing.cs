using System.Globalization;
using System.Text.Json;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Commands;

/// <summary>The planned dates of each of several exit dates, as text or JSON.</summary>
public sealed class PlanListing(Planner planner, IReadOnlyList<DateOnly> exits)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string AsJson() => JsonSerializer.Serialize(
        exits.Select(exit => (Exit: exit, Planned: Plan(exit))).Select(person => new
        {
            Exit = Date(person.Exit),
            Occasions = person.Planned.Occasions.Select(window => new { Occasion = window.Id, Opens = Date(window.Opens), Closes = Date(window.Closes) }),
            Steps = person.Planned.Steps.OfType<StepToDo>().Select(step => new
            {
                step.Occasion,
                Step = step.Step.Id,
                Channel = Word(step.Channel),
                On = Date(step.On),
                At = Time(step),
            }),
        }),
        Json);

    /// <summary>The same in words, and the steps that are dropped with the reason.</summary>
    public string AsText() => string.Join(Environment.NewLine, exits.SelectMany(Lines));

    private IEnumerable<string> Lines(DateOnly exit)
    {
        var planned = Plan(exit);
        yield return Text("plan.heading", ("exit", Date(exit)));
        foreach (var window in planned.Occasions)
        {
            yield return Text("plan.occasion", ("occasion", window.Id), ("opens", Date(window.Opens)), ("closes", Date(window.Closes)));
            foreach (var step in planned.Steps.Where(step => step.Occasion == window.Id))
                yield return Line(step);
        }
    }

    private static string Line(PlannedStep planned) => planned switch
    {
        StepToDo step => Text("plan.step", ("on", Date(step.On)), ("at", Time(step)), ("step", step.Step.Id), ("channel", Word(step.Channel))),
        StepDropped step => Text("plan.dropped", ("step", step.Step.Id), ("reason", CommandTexts.Of($"plan.dropped.{Word(step.Reason)}"))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private PlannedContacts Plan(DateOnly exit) => planner.Plan(new PlanSubject { Exit = new AnchorDate(exit) });

    private static string Text(string key, params (string Name, string Value)[] values) => Placeholders.Fill(CommandTexts.Of(key), values);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(StepToDo step) => step.At.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
