using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Proportions;

/// <summary>How a yes-share changed among the same persons, after minus before, on −1 to 1.</summary>
/// <param name="Pairs">Persons who answered both times.</param>
/// <param name="Confidence">Level of the intervals.</param>
/// <param name="Before">Share of yes the first time; null without pairs.</param>
/// <param name="After">Share of yes the second time.</param>
/// <param name="Difference">After minus before.</param>
/// <param name="Phi">The correlation between the occasions that the interval uses.</param>
/// <param name="Interval">Newcombe's square-and-add interval.</param>
/// <param name="BonettPrice">Bonett and Price's adjusted Wald interval, as a check.</param>
/// <param name="Reason">Why there are no numbers.</param>
public sealed record PairedShareDifference(
    long Pairs, double Confidence, double? Before, double? After, double? Difference, double? Phi,
    Interval? Interval, Interval? BonettPrice, Reason? Reason)
{
    /// <summary>The method's stable name.</summary>
    public string Method { get; } = "newcombe_paired_score";

    /// <summary>Compares before and after.</summary>
    /// <param name="yesYes">Yes both times.</param>
    /// <param name="yesNo">Yes before, no after.</param>
    /// <param name="noYes">No before, yes after.</param>
    /// <param name="noNo">No both times.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or the confidence is outside its range.</exception>
    /// <remarks>
    /// Sources: Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10, where ad − bc is reduced by n/2 but
    /// not below 0 when positive; Bonett and Price (2012), J. Educ. Behav. Stat. 37(4), 479–488.
    /// </remarks>
    public static PairedShareDifference Of(long yesYes, long yesNo, long noYes, long noNo, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yesYes);
        ArgumentOutOfRangeException.ThrowIfNegative(yesNo);
        ArgumentOutOfRangeException.ThrowIfNegative(noYes);
        ArgumentOutOfRangeException.ThrowIfNegative(noNo);
        Probability.RequireConfidence(confidence);

        var n = yesYes + yesNo + noYes + noNo;
        if (n == 0)
            return new PairedShareDifference(0, confidence, null, null, null, null, null, null, Tables.Reason.NoData);

        var before = (double)(yesYes + yesNo) / n;
        var after = (double)(yesYes + noYes) / n;
        var difference = (double)(noYes - yesNo) / n;
        var phi = CorrectedPhi(yesYes, yesNo, noYes, noNo);
        var b = Proportion.WilsonInterval(before, n, confidence);
        var a = Proportion.WilsonInterval(after, n, confidence);
        var interval = new Interval(
            difference - SquareAndAdd(after - a.Low, b.High - before, phi),
            difference + SquareAndAdd(a.High - after, before - b.Low, phi));
        return new PairedShareDifference(
            n, confidence, before, after, difference, phi, interval, BonettAndPrice(yesNo, noYes, n, confidence), null);
    }

    private static double SquareAndAdd(double after, double before, double phi) =>
        Math.Sqrt(Math.Max(0, (after * after) - (2 * phi * after * before) + (before * before)));

    private static double CorrectedPhi(double yesYes, double yesNo, double noYes, double noNo)
    {
        var margins = (yesYes + yesNo) * (noYes + noNo) * (yesYes + noYes) * (yesNo + noNo);
        if (margins == 0)
            return 0;
        var product = (yesYes * noNo) - (yesNo * noYes);
        var half = (yesYes + yesNo + noYes + noNo) / 2;
        return (product > 0 ? Math.Max(0, product - half) : product) / Math.Sqrt(margins);
    }

    private static Interval BonettAndPrice(long yesNo, long noYes, long n, double confidence)
    {
        var up = (noYes + 1.0) / (n + 2);
        var down = (yesNo + 1.0) / (n + 2);
        var reach = NormalDistribution.Critical(confidence) * Math.Sqrt((up + down - ((up - down) * (up - down))) / (n + 2));
        return new Interval(Math.Max(-1, up - down - reach), Math.Min(1, up - down + reach));
    }
}
