using System.Runtime.InteropServices;
using Uppfoljning.Statistics.Ranks;

namespace Uppfoljning.Statistics.Trend;

/// <summary>Pairs of persons ordered alike, and oppositely, by two variables.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Concordance(double Concordant, double Discordant)
{
    /// <summary>
    /// Counts the pairs in one pass: the second values of those with a lower first value lie in a tree of sums
    /// (Fenwick), so the work is n log n in the number of distinct pairs.
    /// </summary>
    /// <param name="pairs">Ascending by the first value.</param>
    /// <param name="seconds">The distinct second values, ascending.</param>
    public static Concordance Of(ReadOnlySpan<PairCount> pairs, ReadOnlySpan<double> seconds)
    {
        var tree = new long[seconds.Length + 1];
        double concordant = 0, discordant = 0;
        long earlier = 0;
        for (int start = 0, end; start < pairs.Length; start = end)
        {
            for (end = start; end < pairs.Length && pairs[end].First == pairs[start].First; end++)
            {
                var at = seconds.BinarySearch(pairs[end].Second);
                concordant += (double)pairs[end].Count * UpTo(tree, at);
                discordant += (double)pairs[end].Count * (earlier - UpTo(tree, at + 1));
            }

            foreach (var pair in pairs[start..end])
            {
                Add(tree, seconds.BinarySearch(pair.Second), pair.Count);
                earlier += pair.Count;
            }
        }

        return new Concordance(concordant, discordant);
    }

    /// <summary>Persons at the first <paramref name="positions"/> values.</summary>
    private static long UpTo(long[] tree, int positions)
    {
        long sum = 0;
        for (; positions > 0; positions &= positions - 1)
            sum += tree[positions];
        return sum;
    }

    private static void Add(long[] tree, int position, long count)
    {
        for (position++; position < tree.Length; position += position & -position)
            tree[position] += count;
    }
}
