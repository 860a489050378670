using System.Globalization;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>The goals of a programme as they are typed: a row for each thing that can be measured.</summary>
public sealed record GoalsForm
{
    public GoalRow[] Rows { get; init; } = [];

    /// <summary>One row for each indicator, whatever was posted.</summary>
    public IReadOnlyList<GoalRow> Complete => [.. GoalShape.All.Select(shape => Rows.FirstOrDefault(r => r.Indicator == shape.Indicator) ?? GoalRow.Suggested(shape))];

    public IReadOnlyList<Problem> Judge() => [.. Complete.Where(r => r.IsUsed).SelectMany(r => r.Judge())];
}

public sealed record GoalRow
{
    public GoalIndicator Indicator { get; init; }
    public bool IsUsed { get; init; }
    public string? Target { get; init; }
    public string? Within { get; init; }
    /// <summary>Null until somebody has chosen.</summary>
    public GoalAnchor? Anchor { get; init; }
    public GoalBase? Base { get; init; }

    public GoalShape Shape => GoalShape.All.Single(shape => shape.Indicator == Indicator);

    public static GoalRow Suggested(GoalShape shape) => new()
    {
        Indicator = shape.Indicator,
        Target = Words(shape.Target),
        Within = Words(shape.Within),
    };

    public static GoalRow Of(Goal goal) => new()
    {
        Indicator = goal.Indicator,
        IsUsed = true,
        Target = Words(goal.Target),
        Within = Words(goal.Within),
        Anchor = goal.Anchor,
        Base = goal.Base,
    };

    public IEnumerable<Problem> Judge()
    {
        if (Number(Target) is not { } target || target < 1 || target > Shape.MostTarget)
        {
            yield return Problem(nameof(Target));
        }

        if (Shape.MostWithin is { } most && !(Number(Within) is { } within && within >= 1 && within <= most))
        {
            yield return Problem(nameof(Within));
        }

        if (ChosenAnchor is not { } anchor || !Shape.Anchors.Contains(anchor))
        {
            yield return Problem(nameof(Anchor));
        }

        if (ChosenBase is not { } among || !Shape.Bases.Contains(among))
        {
            yield return Problem(nameof(Base));
        }
    }

    /// <summary>Only for a row without problems.</summary>
    public Goal ToGoal(int programmeId) => new()
    {
        ProgrammeId = programmeId,
        Indicator = Indicator,
        Target = Number(Target)!.Value,
        Within = Shape.MostWithin is null ? null : Number(Within),
        Anchor = ChosenAnchor!.Value,
        Base = ChosenBase!.Value,
    };

    private GoalAnchor? ChosenAnchor => Shape.Anchors.Count == 1 ? Shape.Anchors[0] : Anchor;

    private GoalBase? ChosenBase => Shape.Bases.Count == 1 ? Shape.Bases[0] : Base;

    private Problem Problem(string field) => new($"{Indicator}-{field}", $"programmes.goal.{field}.wrong.{Indicator}");

    private static int? Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Words(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
