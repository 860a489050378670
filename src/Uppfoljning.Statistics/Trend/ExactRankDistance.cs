using System.Numerics;

namespace Uppfoljning.Statistics.Trend;

/// <summary>
/// The exact distribution of Σd², the squared distances of two rankings without ties, when all orders are equally
/// probable. Ranks are handed out one person at a time; which ranks are taken is all that matters for what follows.
/// </summary>
internal static class ExactRankDistance
{
    /// <summary>Above this the subsets of ranks are too many: 2ⁿ of them with n³/3 sums each.</summary>
    public const int MostPersons = 12;

    /// <summary>Two-sided probability of a sum as far out as the observed one; null with too many persons.</summary>
    public static double? P(long persons, long squaredDistance)
    {
        if (persons > MostPersons)
            return null;

        var n = (int)persons;
        var highest = n * ((n * n) - 1) / 3;
        var ways = new double[1 << n][];
        ways[0] = new double[highest + 1];
        ways[0][0] = 1;
        for (var taken = 1; taken < ways.Length; taken++)
            ways[taken] = Last(ways, taken, highest);

        var all = ways[^1].Sum();
        var lower = ways[^1].Take((int)squaredDistance + 1).Sum();
        var upper = ways[^1].Skip((int)squaredDistance).Sum();
        return Math.Min(1, 2 * Math.Min(lower, upper) / all);
    }

    /// <summary>Ways to reach each sum when these ranks are taken: the last person has any of them.</summary>
    private static double[] Last(double[][] ways, int taken, int highest)
    {
        var person = BitOperations.PopCount((uint)taken) - 1;
        var sums = new double[highest + 1];
        for (var rank = 0; 1 << rank <= taken; rank++)
        {
            if ((taken & (1 << rank)) == 0)
                continue;
            var before = ways[taken ^ (1 << rank)];
            var distance = (rank - person) * (rank - person);
            for (var sum = highest; sum >= distance; sum--)
                sums[sum] += before[sum - distance];
        }

        return sums;
    }
}
