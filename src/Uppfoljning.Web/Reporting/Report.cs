using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>A released table with the words of its questionnaire: what pages, files and the terminal show. Holds nothing that was not released.</summary>
/// <param name="Title">The questionnaire's.</param>
/// <param name="Table">What was released.</param>
/// <param name="Groups">The columns of every table below: everybody first, and no group that nobody is in.</param>
/// <param name="Items">The coded items in the questionnaire's order.</param>
/// <param name="Indexes">The indexes in its order.</param>
public sealed record Report(string Title, ReleasedTable Table, IReadOnlyList<ReportGroup> Groups, IReadOnlyList<ReportItem> Items, IReadOnlyList<ReportIndex> Indexes)
{
    /// <summary>How the groups of each variable differ.</summary>
    public IReadOnlyList<ReportComparison> Comparisons { get; init; } = [];
}

/// <param name="Position">Its place among the groups of the table.</param>
/// <param name="Levels">The level of each variable; null is not known. Empty for everybody.</param>
/// <param name="Texts">The levels in words.</param>
/// <param name="Size">Responses in the group.</param>
public sealed record ReportGroup(int Position, IReadOnlyList<string?> Levels, IReadOnlyList<string> Texts, Released Size)
{
    public bool IsEverybody => Levels.Count == 0;
}

/// <summary>An item; each list of figures has one for each group of the report.</summary>
/// <param name="Item">The item itself.</param>
/// <param name="Text">The question.</param>
/// <param name="N">Those who answered.</param>
/// <param name="Missing">Those who did not, by kind.</param>
/// <param name="Options">What could be answered; none for numbers and days.</param>
/// <param name="Means">Means, when a mean says something on the item's scale.</param>
/// <param name="IsUnanimous">Whether all in the group gave the same answer.</param>
public sealed record ReportItem(
    Item Item,
    string Text,
    IReadOnlyList<Released> N,
    IReadOnlyDictionary<Missing, IReadOnlyList<Released>> Missing,
    IReadOnlyList<ReportOption> Options,
    IReadOnlyList<Released>? Means,
    IReadOnlyList<bool> IsUnanimous)
{
    /// <summary>The item without any figure.</summary>
    /// <param name="reason">What stands in their place.</param>
    internal ReportItem Withheld(Released reason)
    {
        IReadOnlyList<Released> none = [.. N.Select(_ => reason)];
        return this with
        {
            N = none,
            Missing = Missing.ToDictionary(kind => kind.Key, _ => none),
            Options = [.. Options.Select(option => option with { Counts = none, Percents = none })],
            Means = Means is null ? null : none,
            IsUnanimous = [.. IsUnanimous.Select(_ => false)],
        };
    }
}

/// <summary>An option of an item.</summary>
public sealed record ReportOption(string Value, string Text, IReadOnlyList<Released> Counts, IReadOnlyList<Released> Percents);

/// <summary>An index; one mean for each group of the report.</summary>
/// <param name="Index">The index itself.</param>
/// <param name="Text">What it measures.</param>
/// <param name="Range">The lowest and the highest score there can be.</param>
/// <param name="Means">Means, with their intervals.</param>
/// <param name="Reliability">How well its items hang together; null when that was not asked for.</param>
public sealed record ReportIndex(ScoreIndex Index, string Text, (double Lowest, double Highest) Range, IReadOnlyList<ReleasedMean> Means, ReportAnalysis? Reliability);
