using Uppfoljning.Statistics.Analyses;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>What the release of every item and index of one table goes by.</summary>
/// <param name="Policy">The rules.</param>
/// <param name="Order">What the table is to hold.</param>
/// <param name="Groups">Who is in which group.</param>
/// <param name="Sizes">Responses in each column, everybody first.</param>
/// <param name="Hidden">Columns withheld for everything.</param>
internal sealed record ReleasePlan(DisclosurePolicy Policy, TableOrder Order, Grouping Groups, long[] Sizes, bool[] Hidden)
{
    /// <summary>The columns to compare: the known levels of a single variable.</summary>
    public IReadOnlyList<int> Compared { get; } = Order is { Compare: true, By.Count: 1 }
        ? [.. Enumerable.Range(1, Groups.Count).Where(column => Groups.Levels[column][0] is not null)]
        : [];

    /// <summary>The groups in some of the columns.</summary>
    public ComparedGroups Named(IEnumerable<int> columns) => new(Order.By[0], [.. columns.Select(column => Groups.Levels[column][0]!)]);
}
