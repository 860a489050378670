using Uppfoljning.Statistics.Multiplicity;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Compare;

/// <summary>Every two groups compared, after a test of all of them: which ones differ.</summary>
public static class PairwiseMannWhitney
{
    /// <summary>The asymptotic Mann–Whitney test with continuity of every two groups, adjusted for their number.</summary>
    /// <param name="groups">Values of each group.</param>
    /// <param name="adjustment">How the probabilities are adjusted.</param>
    /// <returns>
    /// Two groups of which one is empty, or where all values are equal, carry the reason instead and are not counted
    /// in the family.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The adjustment is not one of the known.</exception>
    public static IReadOnlyList<GroupPair> Test(IReadOnlyList<FrequencyTable> groups, Adjustment adjustment = Adjustment.Holm)
    {
        var pairs = new List<GroupPair>();
        for (var second = 1; second < groups.Count; second++)
            for (var first = 0; first < second; first++)
                pairs.Add(new GroupPair(first, second, MannWhitney.Asymptotic(groups[first], groups[second])));

        var adjusted = MultipleTesting.Adjust([.. pairs.Select(pair => pair.Test.PTwoSided)], adjustment).Adjusted;
        return [.. pairs.Select((pair, at) => pair with { Adjustment = adjustment, PAdjusted = adjusted[at] })];
    }
}
