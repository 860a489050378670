using MathNet.Numerics;

namespace Uppfoljning.Statistics.Distributions;

/// <summary>The number of successes in independent trials.</summary>
/// <remarks>
/// Source of the point probability: Loader (2000), Fast and Accurate Computation of Binomial Probabilities. The
/// saddle-point form keeps full relative accuracy where products of gamma functions lose it, and holds for trials
/// and successes that are not integers, which the incomplete beta function uses.
/// </remarks>
public static class BinomialDistribution
{
    private static readonly double LogSqrtTwoPi = 0.5 * Math.Log(2 * Math.PI);

    /// <summary>P(X = successes).</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Probability(double successes, double trials, double chance)
    {
        Require(trials, chance);
        return successes < 0 || successes > trials ? 0 : Probability(successes, trials, chance, 1 - chance);
    }

    /// <summary>P(X ≤ successes).</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Cdf(long successes, long trials, double chance)
    {
        Require(trials, chance);
        return successes < 0 ? 0
            : successes >= trials ? 1
            : BetaDistribution.Cdf(1 - chance, chance, trials - successes, successes + 1);
    }

    /// <summary>P(X ≥ successes).</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double UpperTail(long successes, long trials, double chance)
    {
        Require(trials, chance);
        return successes <= 0 ? 1
            : successes > trials ? 0
            : BetaDistribution.Cdf(chance, 1 - chance, successes, trials - successes + 1);
    }

    internal static double Probability(double successes, double trials, double chance, double complement)
    {
        if (chance == 0)
            return successes == 0 ? 1 : 0;
        if (complement == 0)
            return successes == trials ? 1 : 0;
        if (successes == 0)
            return Math.Exp(chance < 0.1 ? -Deviance(trials, trials * complement) - (trials * chance) : trials * Math.Log(complement));
        if (successes == trials)
            return Math.Exp(complement < 0.1 ? -Deviance(trials, trials * chance) - (trials * complement) : trials * Math.Log(chance));

        var failures = trials - successes;
        var exponent = StirlingError(trials) - StirlingError(successes) - StirlingError(failures)
            - Deviance(successes, trials * chance) - Deviance(failures, trials * complement);
        return Math.Exp(exponent) * Math.Sqrt(trials / (2 * Math.PI * successes * failures));
    }

    /// <summary>log n! − log(√(2πn)·(n/e)ⁿ).</summary>
    private static double StirlingError(double n)
    {
        if (n <= 15)
            return SpecialFunctions.GammaLn(n + 1) - ((n + 0.5) * Math.Log(n)) + n - LogSqrtTwoPi;
        var square = n * n;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (((1.0 / 1680) - (1.0 / 1188 / square)) / square)) / square)) / square)) / n;
    }

    /// <summary>x·log(x/mean) + mean − x, without cancellation when x is near its mean.</summary>
    private static double Deviance(double x, double mean)
    {
        if (Math.Abs(x - mean) >= 0.1 * (x + mean))
            return (x * Math.Log(x / mean)) + mean - x;

        var ratio = (x - mean) / (x + mean);
        var sum = (x - mean) * ratio;
        var term = 2 * x * ratio;
        for (var power = 3; ; power += 2)
        {
            term *= ratio * ratio;
            var next = sum + (term / power);
            if (next == sum)
                return sum;
            sum = next;
        }
    }

    private static void Require(double trials, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (chance is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(chance), chance, "A chance is between 0 and 1.");
    }
}
