using Uppfoljning.Statistics.Readings;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>A figure to compute from each group's answers to each item that has numbers.</summary>
/// <param name="Id">Its id, such as <c>mean</c>.</param>
/// <param name="Compute">From the group's answers to the figure; null when it cannot be computed.</param>
/// <param name="Decimals">Decimals of public data; a protected table shows one at most.</param>
public sealed record FigureRule(string Id, Func<FrequencyTable, double?> Compute, int Decimals = 1);

/// <summary>The scores of an index, one a row of the columns.</summary>
/// <param name="Id">The id of the index.</param>
/// <param name="Scores">Scores in row order; null is missing.</param>
public sealed record IndexScores(string Id, IReadOnlyList<double?> Scores)
{
    /// <summary>Column ids of the items it is made of, so that its mean gives no withheld count of theirs away.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Those of them that are turned before they are counted together.</summary>
    public IReadOnlyList<string> Reversed { get; init; } = [];

    /// <summary>From scores to the interval of their mean; Student's when null.</summary>
    public Func<FrequencyTable, Interval?>? IntervalOf { get; init; }

    /// <summary>The most that one person's answer to one of the items can change the person's score.</summary>
    public double LargestStep { get; init; }
}

/// <summary>What a table is to hold.</summary>
public sealed record TableOrder
{
    /// <summary>The id of the title.</summary>
    public required string Id { get; init; }

    /// <summary>Column ids of the items.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>
    /// What the reader knows of an item from who was asked something else because of it: its options in blocks, by their
    /// numbers from 0, whose sums in every group are as good as published.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Blocks { get; init; } = new Dictionary<string, IReadOnlyList<int>>();

    /// <summary>Column ids of at most two background variables.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Indexes to show the means of.</summary>
    public IReadOnlyList<IndexScores> Indexes { get; init; } = [];

    /// <summary>Figures to show for every item with numbers.</summary>
    public IReadOnlyList<FigureRule> Figures { get; init; } = [];

    /// <summary>Whether the groups of a single variable are compared, item by item and index by index.</summary>
    public bool Compare { get; init; }

    /// <summary>Whether it is told how well the items of each index hang together.</summary>
    public bool Reliability { get; init; }

    /// <summary>The language of the sentences, and what people call the groups.</summary>
    public ReadingWords Words { get; init; } = ReadingWords.Plain;
}
