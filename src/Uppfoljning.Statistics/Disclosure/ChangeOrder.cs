using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Readings;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>An index at two occasions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="First">One score a person; null when there is none.</param>
/// <param name="Second">Of the same persons, in the same order.</param>
public sealed record IndexChange(string Id, IReadOnlyList<double?> First, IReadOnlyList<double?> Second);

/// <summary>What is to be told of how the same persons have changed between two occasions.</summary>
public sealed record ChangeOrder
{
    /// <summary>The id of the table.</summary>
    public required string Id { get; init; }

    /// <summary>The earlier answers, one row for each person who is there at both occasions.</summary>
    public required ColumnSet First { get; init; }

    /// <summary>The later answers of the same persons, in the same order.</summary>
    public required ColumnSet Second { get; init; }

    /// <summary>Persons who are there at the earlier occasion only.</summary>
    public required long FirstOnly { get; init; }

    /// <summary>Persons who are there at the later occasion only.</summary>
    public required long SecondOnly { get; init; }

    /// <summary>The ids of columns whose options stand for numbers.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The indexes.</summary>
    public IReadOnlyList<IndexChange> Indexes { get; init; } = [];

    /// <summary>The language of the sentences.</summary>
    public ReadingWords Words { get; init; } = ReadingWords.Plain;
}
