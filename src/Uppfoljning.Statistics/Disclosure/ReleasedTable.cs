using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// A table that may be shown: the only thing that pages, charts and files accept. Nobody but
/// <see cref="DisclosurePolicy"/> can make one. Ids stand for texts, which the reader's language decides.
/// </summary>
public sealed class ReleasedTable
{
    internal ReleasedTable(string id, IReadOnlyList<string> by, DisclosurePolicy policy, IReadOnlyList<ReleasedGroup> groups, IReadOnlyList<ReleasedItem> items, IReadOnlyList<ReleasedIndex> indexes, string? family) =>
        (Id, By, Policy, Groups, Items, Indexes, Family) = (id, by, policy, groups, items, indexes, family);

    /// <summary>The id of the table's title.</summary>
    public string Id { get; }

    /// <summary>The ids of the none to two variables it is broken down by.</summary>
    public IReadOnlyList<string> By { get; }

    /// <summary>The rules that were applied. A table of public data says so: <see cref="DisclosurePolicy.IsPublicData"/>.</summary>
    public DisclosurePolicy Policy { get; }

    /// <summary>The columns: everybody first, then each group.</summary>
    public IReadOnlyList<ReleasedGroup> Groups { get; }

    /// <summary>The items in the order asked for, each with one distribution a column.</summary>
    public IReadOnlyList<ReleasedItem> Items { get; }

    /// <summary>The indexes in the order asked for, each with one mean a column.</summary>
    public IReadOnlyList<ReleasedIndex> Indexes { get; }

    /// <summary>How many of the compared items still differ when it is considered how many there are; null when none is compared.</summary>
    public string? Family { get; }
}

/// <summary>A column of a released table.</summary>
public sealed class ReleasedGroup
{
    internal ReleasedGroup(IReadOnlyList<string?> levels, Released size) => (Levels, Size) = (levels, size);

    /// <summary>One level for each variable of the table, null where it is not known; empty for everybody.</summary>
    public IReadOnlyList<string?> Levels { get; }

    /// <summary>Responses in the group, with or without an answer to an item.</summary>
    public Released Size { get; }
}

/// <summary>An item of a released table.</summary>
public sealed class ReleasedItem
{
    internal ReleasedItem(string id, CodeList codes, IReadOnlyList<ReleasedDistribution> distributions, ReleasedAnalysis? comparison) =>
        (Id, Options, Values, Distributions, Comparison) = (id, codes.Options, codes.Values, distributions, comparison);

    /// <summary>The id of the item.</summary>
    public string Id { get; }

    /// <summary>The ids of its options in scale order.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>The numbers of its options; null when they have none.</summary>
    public IReadOnlyList<int>? Values { get; }

    /// <summary>One distribution for each of the table's groups.</summary>
    public IReadOnlyList<ReleasedDistribution> Distributions { get; }

    /// <summary>How the groups differ; null when they are not compared.</summary>
    public ReleasedAnalysis? Comparison { get; }
}

/// <summary>How one group answered one item.</summary>
public sealed class ReleasedDistribution
{
    internal ReleasedDistribution()
    {
    }

    /// <summary>Valid answers.</summary>
    public required Released N { get; init; }

    /// <summary>Answers per kind of <see cref="Columns.Missing"/>, in its order.</summary>
    public required IReadOnlyList<Released> Missing { get; init; }

    /// <summary>Answers per option.</summary>
    public required IReadOnlyList<Released> Counts { get; init; }

    /// <summary>Percent of the valid answers per option.</summary>
    public required IReadOnlyList<Released> Percents { get; init; }

    /// <summary>The figures asked for, by id.</summary>
    public required IReadOnlyDictionary<string, Released> Figures { get; init; }

    /// <summary>Whether everybody in the group gave the same answer, so that the table tells what each of them answered.</summary>
    public required bool IsUnanimous { get; init; }
}

/// <summary>An index of a released table.</summary>
public sealed class ReleasedIndex
{
    internal ReleasedIndex(string id, IReadOnlyList<ReleasedMean> means, ReleasedAnalysis? reliability, ReleasedAnalysis? comparison) =>
        (Id, Means, Reliability, Comparison) = (id, means, reliability, comparison);

    /// <summary>The id of the index.</summary>
    public string Id { get; }

    /// <summary>One mean for each of the table's groups.</summary>
    public IReadOnlyList<ReleasedMean> Means { get; }

    /// <summary>How well its items hang together; null when that is not asked for, or with one item.</summary>
    public ReleasedAnalysis? Reliability { get; }

    /// <summary>How the groups differ; null when they are not compared.</summary>
    public ReleasedAnalysis? Comparison { get; }
}

/// <summary>The mean of one group's index scores.</summary>
public sealed class ReleasedMean
{
    internal ReleasedMean()
    {
    }

    /// <summary>Persons with a score.</summary>
    public required Released N { get; init; }

    /// <summary>Persons without.</summary>
    public required Released Missing { get; init; }

    /// <summary>Mean score, with one decimal.</summary>
    public required Released Mean { get; init; }

    /// <summary>Lower end of the 95 % interval of the mean.</summary>
    public required Released Low { get; init; }

    /// <summary>Upper end.</summary>
    public required Released High { get; init; }
}
