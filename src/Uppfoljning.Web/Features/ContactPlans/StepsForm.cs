using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>One occasion's window and steps as they are typed.</summary>
public sealed record StepsForm
{
    public string Occasion { get; init; } = "";
    public string? OpensMonths { get; init; }
    public string? OpensDays { get; init; }
    public string? ClosesMonths { get; init; }
    public string? ClosesDays { get; init; }
    /// <summary>Empty when the window alone limits the sequence.</summary>
    public string? EndsOnDay { get; init; }
    public StepRow[] Steps { get; init; } = [];

    public static StepsForm Of(Occasion occasion) => new()
    {
        Occasion = occasion.Id,
        OpensMonths = Typed.Of(occasion.Opens.Months),
        OpensDays = Typed.Of(occasion.Opens.Days),
        ClosesMonths = Typed.Of(occasion.Closes.Months),
        ClosesDays = Typed.Of(occasion.Closes.Days),
        EndsOnDay = Typed.Of(occasion.EndsOnDay),
        Steps = [.. occasion.Steps.Select(StepRow.Of), new StepRow()],
    };

    public IReadOnlyList<Problem> Judge() =>
    [
        .. new (string Field, string? Text, bool MayBeEmpty)[]
        {
            (nameof(OpensMonths), OpensMonths, true), (nameof(OpensDays), OpensDays, true),
            (nameof(ClosesMonths), ClosesMonths, true), (nameof(ClosesDays), ClosesDays, true), (nameof(EndsOnDay), EndsOnDay, true),
        }.Where(f => !IsNumber(f.Text)).Select(f => new Problem(f.Field, "plan.number.wrong")),
        .. Steps.SelectMany((row, at) => row.Judge(at)),
    ];

    /// <summary>The occasion as it was typed, with its steps in the order they happen. Only for a form without problems.</summary>
    public Occasion Over(Occasion occasion)
    {
        var opens = new Offset(Typed.Number(OpensMonths) ?? 0, Typed.Number(OpensDays) ?? 0);
        var kept = Steps.Where(row => row.IsKept).ToList();
        var ids = new StepNames(Steps.Select(row => row.Id).OfType<string>());
        return occasion with
        {
            Opens = opens,
            Closes = new Offset(Typed.Number(ClosesMonths) ?? 0, Typed.Number(ClosesDays) ?? 0),
            EndsOnDay = Typed.Number(EndsOnDay),
            Steps = [.. kept.Select(row => row.ToStep(ids)).OrderBy(step => DayOf(step, opens))],
        };
    }

    /// <summary>Which row of the form became the step at a place of the plan.</summary>
    public int? RowOf(Occasion wanted, int step)
    {
        var id = wanted.Steps.ElementAtOrDefault(step)?.Id;
        var row = Array.FindIndex(Steps, r => r.IsKept && r.Id == id);
        return row >= 0 ? row : Array.FindIndex(Steps, r => r.IsKept && string.IsNullOrEmpty(r.Id)) is >= 0 and var added ? added : null;
    }

    private static int DayOf(ContactStep step, Offset opens)
    {
        var anchor = new DateOnly(2027, 3, 1);
        return step.CountsFromAnchor ? step.Offset.From(anchor).DayNumber - opens.From(anchor).DayNumber : step.Offset.Days;
    }

    private static bool IsNumber(string? text) => string.IsNullOrWhiteSpace(text) || Typed.Number(text) is not null;
}

/// <summary>Names for new steps. A name is what a sent message is known by, so a step keeps its own.</summary>
internal sealed class StepNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> taken = [.. taken];

    public string New(string stem)
    {
        var name = stem;
        for (var n = 2; !taken.Add(name); n++)
        {
            name = $"{stem}-{n}";
        }

        return name;
    }
}
