namespace Uppfoljning.Statistics.Disclosure;

/// <summary>How the same persons have changed between two occasions, as it may be shown.</summary>
public sealed class ReleasedChange
{
    internal ReleasedChange(ReleasedTable table, Released firstOnly, Released secondOnly, IReadOnlyList<(string Id, ReleasedAnalysis Analysis)> changes) =>
        (Table, FirstOnly, SecondOnly, Changes) = (table, firstOnly, secondOnly, changes);

    /// <summary>Those who are there at both occasions, and which way each item and index moved.</summary>
    public ReleasedTable Table { get; }

    /// <summary>Persons who are there at the earlier occasion only.</summary>
    public Released FirstOnly { get; }

    /// <summary>Persons who are there at the later occasion only.</summary>
    public Released SecondOnly { get; }

    /// <summary>The indexes, then the items, each in the order that was asked for.</summary>
    public IReadOnlyList<(string Id, ReleasedAnalysis Analysis)> Changes { get; }
}
