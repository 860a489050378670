using Uppfoljning.Statistics.Multiplicity;

namespace Uppfoljning.Statistics.Compare;

/// <summary>Two of several groups compared.</summary>
/// <param name="First">Position of the earlier group, from 0.</param>
/// <param name="Second">Position of the later group, from 0.</param>
/// <param name="Test">The test of the two, the earlier as the first.</param>
public sealed record GroupPair(int First, int Second, MannWhitneyResult Test)
{
    /// <summary>The method, as the reference names it.</summary>
    public string Method { get; } = "compare.pairwise_mann_whitney";

    /// <summary>How <see cref="PAdjusted"/> was adjusted.</summary>
    public Adjustment Adjustment { get; init; }

    /// <summary>The two-sided probability adjusted for the number of pairs; null when the test has none.</summary>
    public double? PAdjusted { get; init; }
}
