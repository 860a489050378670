namespace Uppfoljning.Statistics.Distributions;

/// <summary>Mann and Whitney's U for two groups without ties, when the groups do not differ.</summary>
public static class RankSumDistribution
{
    /// <summary>P(U = u) for u = 0 … n₁n₂, in that order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A group is empty.</exception>
    /// <remarks>
    /// The number of ways is the coefficient of the Gaussian binomial: multiply by (1 − q^(n₂+i)) and divide by
    /// (1 − qⁱ) for i = 1 … n₁, kept as probabilities so that large groups do not overflow.
    /// </remarks>
    public static double[] Probabilities(int n1, int n2)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n2);

        var (small, large) = n1 < n2 ? (n1, n2) : (n2, n1);
        var byLarge = new double[large + 1][];
        for (var j = 0; j <= large; j++)
            byLarge[j] = [1];
        for (var i = 1; i <= small; i++)
            for (var j = 1; j <= large; j++)
                byLarge[j] = Mixture(byLarge[j], byLarge[j - 1], i, j);
        return byLarge[large];
    }

    /// <summary>P(U ≤ u).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A group is empty.</exception>
    public static double Cdf(double u, int n1, int n2) => LatticeSum.UpTo(u, Probabilities(n1, n2));

    /// <summary>P(U > u), with the digits of the tail kept: U and n₁n₂ − U are distributed alike.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A group is empty.</exception>
    public static double UpperTail(double u, int n1, int n2) => Cdf(((double)n1 * n2) - Math.Floor(u) - 1, n1, n2);

    /// <summary>
    /// The largest of all i + j persons is of the first group with chance i/(i+j) and then beats all j of the other;
    /// otherwise the question is the same with one fewer in the second group.
    /// </summary>
    private static double[] Mixture(double[] withoutFirst, double[] withoutSecond, int i, int j)
    {
        var mixed = new double[(i * j) + 1];
        var chance = (double)i / (i + j);
        for (var u = 0; u < withoutFirst.Length; u++)
            mixed[u + j] += chance * withoutFirst[u];
        for (var u = 0; u < withoutSecond.Length; u++)
            mixed[u] += (1 - chance) * withoutSecond[u];
        return mixed;
    }
}
