namespace Uppfoljning.Statistics.Distributions;

/// <summary>Wilcoxon's sum of positive ranks for pairs without ties and zeros, when nothing has changed.</summary>
public static class SignedRankDistribution
{
    /// <summary>P(T = t) for t = 0 … n(n+1)/2, in that order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no pairs.</exception>
    public static double[] Probabilities(int pairs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pairs);
        var chances = new double[(pairs * (pairs + 1) / 2) + 1];
        chances[0] = 1;
        for (int rank = 1, reached = 0; rank <= pairs; reached += rank++)
            for (var t = reached + rank; t >= 0; t--)
                chances[t] = 0.5 * (chances[t] + (t >= rank ? chances[t - rank] : 0));
        return chances;
    }

    /// <summary>P(T ≤ t).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no pairs.</exception>
    public static double Cdf(double t, int pairs) => LatticeSum.UpTo(t, Probabilities(pairs));

    /// <summary>P(T > t), with the digits of the tail kept: T and n(n+1)/2 − T are distributed alike.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no pairs.</exception>
    public static double UpperTail(double t, int pairs) => Cdf((pairs * (pairs + 1.0) / 2) - Math.Floor(t) - 1, pairs);
}
