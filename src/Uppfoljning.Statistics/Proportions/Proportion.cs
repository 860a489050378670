using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Proportions;

/// <summary>One share of independent, unweighted answers.</summary>
public static class Proportion
{
    /// <summary>Wilson score interval; our default.</summary>
    /// <param name="hits">Answers that count, 0 ≤ hits ≤ valid.</param>
    /// <param name="valid">Answers in all; missing ones are already left out.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <returns>Share and interval on 0–1, without continuity correction; no numbers when nobody answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count or the confidence is outside its range.</exception>
    /// <remarks>Source: Wilson (1927), J. Am. Stat. Assoc. 22(158), 209–212.</remarks>
    public static ShareEstimate Wilson(long hits, long valid, double confidence = 0.95)
    {
        Require(hits, valid, confidence);
        if (valid == 0)
            return new ShareEstimate("wilson", hits, valid, confidence, null, null, Reason.NoData);

        var share = (double)hits / valid;
        return new ShareEstimate("wilson", hits, valid, confidence, share, WilsonInterval(share, valid, confidence), null);
    }

    /// <summary>Wilson's limits for a share of a number of answers that need not be whole, as an effective number.</summary>
    /// <param name="share">0–1.</param>
    /// <param name="answers">Above 0.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Interval WilsonInterval(double share, double answers, double confidence = 0.95)
    {
        Probability.Require(share, nameof(share));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(answers);

        var z = NormalDistribution.Critical(confidence);
        var centre = share + (z * z / (2 * answers));
        var reach = z * Math.Sqrt((share * (1 - share) / answers) + (z * z / (4 * answers * answers)));
        var width = 1 + (z * z / answers);
        return new Interval(
            share == 0 ? 0 : Math.Max(0, (centre - reach) / width),
            share == 1 ? 1 : Math.Min(1, (centre + reach) / width));
    }

    /// <summary>Exact interval with at least the stated coverage, from beta quantiles; wider than Wilson's.</summary>
    /// <inheritdoc cref="Wilson"/>
    /// <remarks>Source: Clopper and Pearson (1934), Biometrika 26(4), 404–413.</remarks>
    public static ShareEstimate ClopperPearson(long hits, long valid, double confidence = 0.95)
    {
        Require(hits, valid, confidence);
        if (valid == 0)
            return new ShareEstimate("clopper_pearson", hits, valid, confidence, null, null, Reason.NoData);

        var outside = (1 - confidence) / 2;
        var low = hits == 0 ? 0 : BetaDistribution.Quantile(outside, hits, valid - hits + 1);
        var high = hits == valid ? 1 : BetaDistribution.Quantile(1 - outside, hits + 1, valid - hits);
        return new ShareEstimate("clopper_pearson", hits, valid, confidence, (double)hits / valid, new Interval(low, high), null);
    }

    private static void Require(long hits, long valid, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(valid);
        if (hits < 0 || hits > valid)
            throw new ArgumentOutOfRangeException(nameof(hits), hits, $"Hits are between 0 and the {valid} who answered.");
        Probability.RequireConfidence(confidence);
    }
}
