namespace Uppfoljning.Statistics.Ranks;

/// <summary>
/// Permutation distributions of sums of midranks, ties included, by adding one person at a time. The work is known
/// beforehand and bounded by <see cref="MaximumSteps"/>; above it the callers use the asymptotic form and say so.
/// </summary>
/// <remarks>Source: Streitberg and Röhmel (1986), Statistical Software Newsletter 12, 10–17 (the shift algorithm).</remarks>
internal static class ExactRanks
{
    /// <summary>Additions allowed for one test; about half a second.</summary>
    public const double MaximumSteps = 2e8;

    /// <summary>
    /// P(T ≤ t) and P(T ≥ t) for the sum T of the ranks of <paramref name="drawn"/> persons drawn from all without
    /// replacement, and P(|T − E| ≥ |t − E|); null when the work is too much.
    /// </summary>
    /// <param name="ranks">All persons together.</param>
    /// <param name="drawn">Persons in the group, at least 1.</param>
    /// <param name="doubledSum">Twice the observed sum t.</param>
    public static TailProbabilities? Sum(PooledRanks ranks, long drawn, long doubledSum)
    {
        var highest = HighestSum(ranks, drawn);
        if ((double)ranks.Total * drawn * highest > MaximumSteps)
            return null;

        var ways = new double[drawn + 1][];
        for (var k = 0; k <= drawn; k++)
            ways[k] = new double[highest + 1];
        ways[0][0] = 1;
        for (var value = 0; value < ranks.Doubled.Length; value++)
            for (var person = 0L; person < ranks.Together[value]; person++)
                for (var k = drawn; k >= 1; k--)
                    Shift(ways[k - 1], ways[k], ranks.Doubled[value]);
        return TailProbabilities.Of(ways[drawn], doubledSum, drawn * (ranks.Total + 1));
    }

    /// <summary>The same for the sum of positive ranks when each sign is a toss of a coin.</summary>
    /// <param name="ranks">The absolute differences, zeros left out.</param>
    /// <param name="doubledSum">Twice the observed sum.</param>
    public static TailProbabilities? SignedSum(PooledRanks ranks, long doubledSum)
    {
        var highest = ranks.Total * (ranks.Total + 1);
        if ((double)ranks.Total * highest > MaximumSteps)
            return null;

        var chances = new double[highest + 1];
        chances[0] = 1;
        for (var value = 0; value < ranks.Doubled.Length; value++)
            for (var person = 0L; person < ranks.Together[value]; person++)
                for (var sum = highest; sum >= 0; sum--)
                    chances[sum] = 0.5 * (chances[sum] + (sum >= ranks.Doubled[value] ? chances[sum - ranks.Doubled[value]] : 0));
        return TailProbabilities.Of(chances, doubledSum, highest / 2);
    }

    private static void Shift(double[] from, double[] to, long rank)
    {
        for (var sum = to.Length - 1; sum >= rank; sum--)
            to[sum] += from[sum - rank];
    }

    private static long HighestSum(PooledRanks ranks, long drawn)
    {
        long sum = 0;
        for (var value = ranks.Doubled.Length - 1; drawn > 0; value--)
        {
            var taken = Math.Min(drawn, ranks.Together[value]);
            sum += taken * ranks.Doubled[value];
            drawn -= taken;
        }

        return sum;
    }
}
