using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>The sign test: whether more rose than fell, whatever the size of the changes.</summary>
/// <remarks>Source: Conover (1999), Practical Nonparametric Statistics, 3.4; limits by Clopper and Pearson (1934).</remarks>
public static class SignTest
{
    /// <summary>The exact binomial test of rises against falls; those who did not change are left out.</summary>
    /// <param name="pairs">Before and after of each person.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <returns><see cref="Reason.AllZeroDifferences"/> when nobody with both values changed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside its range.</exception>
    public static SignTestResult Test(PairTable pairs, double confidence = 0.95)
    {
        Probability.RequireConfidence(confidence);
        var ranks = new ChangeRanks(pairs.Change(), withZeros: false);
        var (rises, falls) = (ranks.Positive, ranks.Negative);
        var counts = new SignTestResult
        {
            Valid = pairs.Complete,
            Missing = pairs.Incomplete,
            Confidence = confidence,
            NPositive = rises,
            NNegative = falls,
            NZero = pairs.Complete - rises - falls,
        };
        if (rises + falls == 0)
            return counts with { Reason = Reason.AllZeroDifferences };

        var (low, high) = EvenSplit.Limits(rises, falls, confidence);
        return counts with
        {
            PTwoSided = EvenSplit.P(rises, falls),
            SharePositive = (double)rises / (rises + falls),
            Interval = new Interval(low.Share, high.Share),
        };
    }
}
