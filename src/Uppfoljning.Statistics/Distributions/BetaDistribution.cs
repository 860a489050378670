namespace Uppfoljning.Statistics.Distributions;

/// <summary>
/// The beta distribution on 0–1, with relative accuracy near 1e-14 in both tails. The t, F and binomial distributions
/// and the exact limits of a share rest on it.
/// </summary>
/// <remarks>Source: DiDonato and Morris (1992), ACM TOMS 18(3), 360–373, for the continued fraction.</remarks>
public static class BetaDistribution
{
    private const double Tiny = 1e-300;
    private const double Precision = 1e-16;

    /// <summary>P(X ≤ x).</summary>
    /// <param name="x">Between 0 and 1, ends included.</param>
    /// <param name="a">First shape, above 0.</param>
    /// <param name="b">Second shape, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Cdf(double x, double a, double b)
    {
        if (x is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(x), x, "The variable lies between 0 and 1.");
        return Cdf(x, 1 - x, a, b);
    }

    /// <summary>The x for which P(X ≤ x) is <paramref name="probability"/>.</summary>
    /// <param name="probability">Between 0 and 1, ends included.</param>
    /// <param name="a">First shape, above 0.</param>
    /// <param name="b">Second shape, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Quantile(double probability, double a, double b)
    {
        Probability.Require(probability, nameof(probability));
        return probability <= 0.5 ? Quantile(probability, upperTail: false, a, b).X : Quantile(1 - probability, upperTail: true, a, b).X;
    }

    /// <summary>P(X ≤ x) where both x and 1 − x are known exactly, so that neither end loses digits.</summary>
    internal static double Cdf(double x, double complement, double a, double b)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(b);
        if (x <= 0)
            return 0;
        if (complement <= 0)
            return 1;
        return x <= (a + 1) / (a + b + 2) ? LowerTail(x, complement, a, b) : 1 - LowerTail(complement, x, b, a);
    }

    /// <summary>
    /// The x that leaves <paramref name="tail"/> below it, or above it when <paramref name="upperTail"/>, with its
    /// complement 1 − x at full relative accuracy. Bisection and Newton steps on the logit of x.
    /// </summary>
    internal static (double X, double Complement) Quantile(double tail, bool upperTail, double a, double b)
    {
        if (upperTail)
        {
            var (complement, x) = Quantile(tail, upperTail: false, b, a);
            return (x, complement);
        }

        if (tail <= 0)
            return (0, 1);
        if (tail >= 1)
            return (1, 0);

        double low = -740, high = 740, logit = Math.Log(a / b);
        for (var step = 0; step < 200; step++)
        {
            var (x, complement) = FromLogit(logit);
            var excess = Cdf(x, complement, a, b) - tail;
            if (excess > 0)
                high = logit;
            else
                low = logit;

            var slope = BinomialDistribution.Probability(a, a + b, x, complement) * a * b / (a + b);
            var next = logit - (excess / slope);
            if (!(next > low && next < high))
                next = (low + high) / 2;
            if (Math.Abs(next - logit) <= Precision * Math.Max(1, Math.Abs(logit)))
                return FromLogit(next);
            logit = next;
        }

        return FromLogit(logit);
    }

    private static (double X, double Complement) FromLogit(double logit) => (1 / (1 + Math.Exp(-logit)), 1 / (1 + Math.Exp(logit)));

    private static double LowerTail(double x, double complement, double a, double b) =>
        BinomialDistribution.Probability(a, a + b, x, complement) * b / (a + b) * ContinuedFraction(x, a, b);

    private static double ContinuedFraction(double x, double a, double b)
    {
        var c = 1.0;
        var d = 1 / Away(1 - ((a + b) * x / (a + 1)));
        var fraction = d;
        for (var m = 1; m < 100_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            fraction *= d * c;

            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) <= 2 * Precision)
                break;
        }

        return fraction;
    }

    private static double Away(double fromZero) => Math.Abs(fromZero) < Tiny ? Tiny : fromZero;
}
