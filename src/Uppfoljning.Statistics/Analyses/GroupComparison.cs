using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>The comparison that suits the answers and the number of groups.</summary>
internal static class GroupComparison
{
    /// <summary>Of an item.</summary>
    /// <param name="codes">What could be answered.</param>
    /// <param name="groups">The counts of each group, two or more.</param>
    /// <param name="names">What the groups are.</param>
    /// <param name="isComplete">Whether all that belongs to it is computed, also what takes long.</param>
    /// <returns>Null when there is nothing to compare: one option only.</returns>
    public static Analysis? OfItem(CodeList codes, IReadOnlyList<GroupCounts> groups, ComparedGroups names, bool isComplete)
    {
        if (codes.Count < 2)
            return null;
        if (codes.Values is null)
            return new CategoryComparison(groups, withExact: isComplete);
        if (codes.Count == 2)
            return groups.Count == 2 ? new TwoShares(groups[0], groups[1], names) : new CategoryComparison(groups, withExact: isComplete);
        return groups.Count == 2
            ? new TwoGroups(groups[0].ToFrequencies(codes), groups[1].ToFrequencies(codes), names)
            : new SeveralGroups([.. groups.Select(group => group.ToFrequencies(codes))], names, withPairs: isComplete);
    }

    /// <summary>Of index scores.</summary>
    public static Analysis OfScores(IReadOnlyList<FrequencyTable> groups, ComparedGroups names) =>
        groups.Count == 2 ? new TwoMeans(groups[0], groups[1], names) : new SeveralGroups(groups, names, withPairs: true);
}
