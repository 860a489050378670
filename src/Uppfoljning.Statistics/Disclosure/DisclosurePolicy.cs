using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Multiplicity;
using Uppfoljning.Statistics.Readings;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>The rules under which figures about persons leave the program.</summary>
public sealed class DisclosurePolicy
{
    /// <summary>The smallest minimum group.</summary>
    public const int LowestMinimum = 5;

    /// <summary>The largest minimum group.</summary>
    public const int HighestMinimum = 20;

    /// <summary>The rules with their two limits.</summary>
    /// <param name="minimumGroup">Answers below which nothing is shown of a group, and counts below which they are withheld: 5 to 20.</param>
    /// <param name="percentBase">Answers below which no percentage is shown, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is outside its range.</exception>
    public DisclosurePolicy(int minimumGroup = 5, int percentBase = 10)
    {
        if (minimumGroup is < LowestMinimum or > HighestMinimum)
            throw new ArgumentOutOfRangeException(nameof(minimumGroup), minimumGroup, $"The minimum group is {LowestMinimum} to {HighestMinimum}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(percentBase, 1);
        (MinimumGroup, PercentBase) = (minimumGroup, percentBase);
    }

    private DisclosurePolicy() => IsPublicData = true;

    /// <summary>No control at all, for public and synthetic data; the table says so.</summary>
    public static DisclosurePolicy PublicData { get; } = new();

    /// <summary>Answers below which nothing is shown of a group.</summary>
    public int MinimumGroup { get; }

    /// <summary>Answers below which no percentage is shown.</summary>
    public int PercentBase { get; }

    /// <summary>Whether control is off.</summary>
    public bool IsPublicData { get; }

    /// <summary>Counts what was ordered and withholds what must not be seen.</summary>
    /// <param name="columns">One row a response.</param>
    /// <param name="order">What the table is to hold.</param>
    /// <exception cref="ArgumentException">
    /// A column is unknown, there are more than two variables or more combinations than a byte holds, or an index has not one score a row.
    /// </exception>
    /// <remarks>
    /// A reader is taken to know every published cell and total of the table, that counts are whole and not negative, that
    /// empty cells of shown groups are always published, and how large every group is whose size is shown. Groups below the
    /// minimum are withheld wholly, with others so that together they are no smaller than the minimum and at least two.
    /// Counts below the minimum are withheld with others until each could be another number with all published counts,
    /// totals and figures unchanged. n is shown for every group that is shown. Each table is protected on its own;
    /// <see cref="Differencing"/> compares tables about different selections.
    /// </remarks>
    public ReleasedTable Release(ColumnSet columns, TableOrder order) => Release(columns, order, new LinkedCells());

    /// <summary>
    /// Releases several tables about the same responses, which a reader may lay side by side: with and without a breakdown,
    /// by one variable and by two. What one withholds the others do not give away.
    /// </summary>
    /// <param name="columns">One row a response, the same for every table.</param>
    /// <param name="orders">What the tables are to hold.</param>
    /// <returns>The tables in the order of <paramref name="orders"/>.</returns>
    /// <exception cref="ArgumentException">As for one table.</exception>
    /// <remarks>
    /// The tables are protected one by one, and again with what the others withhold, until they agree: the backtracking
    /// procedure for linked tables, Hundepool et al. (2012), Statistical Disclosure Control, ch. 4.
    /// </remarks>
    public IReadOnlyList<ReleasedTable> ReleaseTogether(ColumnSet columns, IReadOnlyList<TableOrder> orders) =>
        IsPublicData ? [.. orders.Select(order => Release(columns, order))] : new LinkedRelease(this, columns, orders).Run();

    /// <summary>Tells how the same persons have changed between two occasions, and withholds what must not be seen.</summary>
    /// <param name="order">What is to be told.</param>
    /// <exception cref="ArgumentException">A column is unknown, its options stand for no numbers, nothing is ordered, or the two occasions have not the same rows.</exception>
    /// <remarks>
    /// The answers of each occasion by themselves are not part of it: beside them "higher" and "lower" would give withheld
    /// counts away.
    /// </remarks>
    public ReleasedChange Release(ChangeOrder order) => new ChangeRelease(this, order).Run();

    /// <summary>A number of persons as a lower bound, where the number itself would single out those of whom nothing else is known.</summary>
    /// <param name="count">Persons, 0 or more.</param>
    /// <returns>The largest multiple of the minimum group that is no larger, so 0 below it; the count itself for public data.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public int AtLeast(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return IsPublicData ? count : count - (count % MinimumGroup);
    }

    internal ReleasedTable Release(ColumnSet columns, TableOrder order, LinkedCells linked)
    {
        var groups = Grouping.Of(columns, order.By);
        foreach (var index in order.Indexes)
        {
            if (index.Scores.Count != columns.Length)
                throw new ArgumentException($"'{index.Id}' has {index.Scores.Count} scores, the columns {columns.Length} rows.", nameof(order));
        }

        var counted = Counting.Count(
            columns.With(groups.Column), new CountingOrder { Items = [groups.Column.Id], Pairs = CountingOrder.Cross(order.Items, [groups.Column.Id]) });
        var sizes = groups.WithTotal(counted.Of(groups.Column.Id));
        var hidden = IsPublicData ? new bool[sizes.Length] : HiddenGroups.BySize(groups, sizes, MinimumGroup);
        string[] names = [.. groups.Levels.Select(levels => LinkedCells.ColumnOf(order.By, levels))];
        var plan = new ReleasePlan(this, order, groups, sizes, hidden);
        ItemRelease[] items = [.. order.Items.Select(item =>
            new ItemRelease(plan, columns[item], groups.WithTotal(counted.Of(item, groups.Column.Id)), new LinkedItem(linked, item, names)))];
        var family = MultipleTesting.Adjust([.. items.Select(item => item.Comparison?.FamilyP)], Adjustment.Holm);
        var isWhole = items.All(item => item.Comparison?.HasExactP != false);
        ReleasedItem[] released = [.. items.Select((item, i) => item.ToItem(item.Comparison?.Release(order.Words, isWhole ? family.Adjusted[i] : null)))];
        return new ReleasedTable(
            order.Id,
            order.By,
            this,
            [.. sizes.Select((size, i) => new ReleasedGroup(groups.Levels[i], hidden[i] ? Released.Hide(WithholdingReason.SmallGroup) : Released.Count(size)))],
            released,
            [.. order.Indexes.Select(index => new IndexRelease(plan, columns, index, [.. released.Where(item => index.Items.Contains(item.Id))]).ToIndex())],
            family.FamilySize > 0 ? family.Read(order.Words.Language, isWhole) : null);
    }
}
