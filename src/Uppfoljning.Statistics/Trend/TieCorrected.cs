namespace Uppfoljning.Statistics.Trend;

/// <summary>The variance of Kendall's S without association, with ties in both variables.</summary>
internal static class TieCorrected
{
    /// <summary>The variance.</summary>
    /// <param name="first">How many share each value of the first variable.</param>
    /// <param name="second">How many share each value of the second; as many in all, at least 3.</param>
    /// <remarks>Source: Kendall (1970), Rank Correlation Methods, 4.</remarks>
    public static double Variance(ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        double n = 0;
        foreach (var tie in first)
            n += tie;
        var all = n * (n - 1);
        return ((Whole(n) - Sum(first, Whole) - Sum(second, Whole)) / 18)
            + (Sum(first, Triples) * Sum(second, Triples) / (9 * all * (n - 2)))
            + (Sum(first, Doubles) * Sum(second, Doubles) / (2 * all));
    }

    private static double Whole(double t) => t * (t - 1) * ((2 * t) + 5);

    private static double Triples(double t) => t * (t - 1) * (t - 2);

    private static double Doubles(double t) => t * (t - 1);

    private static double Sum(ReadOnlySpan<long> ties, Func<double, double> term)
    {
        var sum = 0.0;
        foreach (var tie in ties)
            sum += term(tie);
        return sum;
    }
}
