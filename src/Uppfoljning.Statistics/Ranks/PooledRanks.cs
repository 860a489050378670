using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Ranks;

/// <summary>
/// Groups ranked together, equal values sharing the mean of their ranks. Ranks are kept doubled so that they are
/// whole numbers. The work is in the number of distinct values and groups, not of persons.
/// </summary>
internal sealed class PooledRanks
{
    private readonly long[][] _counts;
    private readonly long[] _together;
    private readonly long[] _doubled;

    public PooledRanks(params IReadOnlyList<FrequencyTable> groups)
    {
        double[] values = [.. groups.SelectMany(group => group.Values.ToArray()).Distinct().Order()];
        _counts = [.. groups.Select(group => Spread(group, values))];
        _together = new long[values.Length];
        foreach (var counts in _counts)
            for (var i = 0; i < values.Length; i++)
                _together[i] += counts[i];

        _doubled = new long[values.Length];
        for (var i = 0; i < values.Length; Total += _together[i++])
            _doubled[i] = (2 * Total) + _together[i] + 1;
    }

    public long Total { get; private set; }

    /// <summary>Persons at each distinct value, ascending, all groups together.</summary>
    public ReadOnlySpan<long> Together => _together;

    /// <summary>Twice the rank of each distinct value, ascending.</summary>
    public ReadOnlySpan<long> Doubled => _doubled;

    public bool AllTied => _together.Length <= 1;

    public bool HasTies => _together.Length < Total;

    /// <summary>Σ(t³ − t) over the distinct values.</summary>
    public double TieSum => TieSumOf(_together);

    /// <summary>Persons of one group at each distinct value, ascending.</summary>
    public ReadOnlySpan<long> CountsOf(int group) => _counts[group];

    /// <summary>Twice the sum of the ranks of one group.</summary>
    public long DoubledSum(int group)
    {
        long sum = 0;
        for (var i = 0; i < _doubled.Length; i++)
            sum += _doubled[i] * _counts[group][i];
        return sum;
    }

    /// <summary>Σ(t³ − t) over numbers of equal values.</summary>
    public static double TieSumOf(ReadOnlySpan<long> ties)
    {
        var sum = 0.0;
        foreach (var tie in ties)
            sum += ((double)tie * tie * tie) - tie;
        return sum;
    }

    private static long[] Spread(FrequencyTable group, double[] values)
    {
        var counts = new long[values.Length];
        for (var i = 0; i < group.Values.Length; i++)
            counts[Array.BinarySearch(values, group.Values[i])] = group.Counts[i];
        return counts;
    }
}
