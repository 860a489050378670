using System.Numerics;
using System.Runtime.InteropServices;

namespace Uppfoljning.Statistics.Ranks;

/// <summary>
/// Permutation distributions of sums of midranks, ties included, by adding one person at a time. The work is known
/// beforehand and bounded by <see cref="MaximumSteps"/>; above it the callers use the asymptotic form and say so.
/// </summary>
/// <remarks>Source: Streitberg and Röhmel (1986), Statistical Software Newsletter 12, 10–17 (the shift algorithm).</remarks>
internal static class ExactRanks
{
    /// <summary>Persons × group × sums allowed for a sum of ranks: well under a second.</summary>
    public const double MaximumSteps = 1e9;

    /// <summary>Pairs × sums allowed for a signed sum: the same time, and the ways stay below 2¹⁰⁰⁰, within a double.</summary>
    public const double MaximumSignedSteps = 2e8;

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
        long placed = 0;
        for (var value = 0; value < ranks.Doubled.Length; value++)
            for (var person = 0L; person < ranks.Together[value]; person++, placed++)
                for (var k = Math.Min(drawn, placed + 1); k >= Math.Max(1, drawn - (ranks.Total - placed) + 1); k--)
                    Add(ways[k - 1], ways[k].AsSpan((int)ranks.Doubled[value]));
        return TailProbabilities.Of(ways[drawn], doubledSum, drawn * (ranks.Total + 1));
    }

    /// <summary>The same for the sum of positive ranks when each sign is a toss of a coin.</summary>
    /// <param name="ranks">The absolute differences, zeros left out.</param>
    /// <param name="doubledSum">Twice the observed sum.</param>
    public static TailProbabilities? SignedSum(PooledRanks ranks, long doubledSum)
    {
        var highest = ranks.Total * (ranks.Total + 1);
        if ((double)ranks.Total * highest > MaximumSignedSteps)
            return null;

        var (ways, before) = (new double[highest + 1], new double[highest + 1]);
        ways[0] = 1;
        var reached = 0;
        for (var value = 0; value < ranks.Doubled.Length; value++)
            for (var person = 0L; person < ranks.Together[value]; person++)
            {
                ways.AsSpan(0, reached + 1).CopyTo(before);
                Add(before, ways.AsSpan((int)ranks.Doubled[value], reached + 1));
                reached += (int)ranks.Doubled[value];
            }

        return TailProbabilities.Of(ways, doubledSum, highest / 2);
    }

    /// <summary>Adds as many elements as the second span has.</summary>
    private static void Add(ReadOnlySpan<double> from, Span<double> to)
    {
        var wideFrom = MemoryMarshal.Cast<double, Vector<double>>(from[..to.Length]);
        var wideTo = MemoryMarshal.Cast<double, Vector<double>>(to);
        for (var i = 0; i < wideTo.Length; i++)
            wideTo[i] += wideFrom[i];
        for (var i = wideTo.Length * Vector<double>.Count; i < to.Length; i++)
            to[i] += from[i];
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
