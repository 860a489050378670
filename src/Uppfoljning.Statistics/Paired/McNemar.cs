using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>McNemar's test of a yes-or-no question asked twice of the same persons.</summary>
/// <remarks>Source: McNemar (1947), Psychometrika 12(2), 153–157; mid-p by Fagerland, Lydersen and Laake (2013), BMC Med. Res. Methodol. 13, 91.</remarks>
public static class McNemar
{
    /// <summary>Whether as many went from yes to no as from no to yes.</summary>
    /// <param name="table">Persons: rows before, columns after, yes first.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <returns><see cref="Reason.NoDiscordantPairs"/> when nobody moved.</returns>
    /// <exception cref="ArgumentException">The table is not 2 × 2.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or the confidence outside its range.</exception>
    public static McNemarResult Test(long[,] table, double confidence = 0.95)
    {
        Probability.RequireConfidence(confidence);
        if (SquareTable.Size(table) != 2)
            throw new ArgumentException($"Yes and no make a 2 × 2 table, not {table.GetLength(0)} × {table.GetLength(1)}.", nameof(table));

        var (b, c) = (table[0, 1], table[1, 0]);
        var counts = new McNemarResult { Valid = SquareTable.Total(table), Confidence = confidence, YesToNo = b, NoToYes = c };
        if (b + c == 0)
            return counts with { Reason = Reason.NoDiscordantPairs };

        double distance = Math.Abs(b - c), moved = b + c;
        var plain = distance * distance / moved;
        var corrected = b == c ? 0 : (distance - 1) * (distance - 1) / moved;
        var (low, high) = EvenSplit.Limits(b, c, confidence);
        return counts with
        {
            ChiSquare = plain,
            P = ChiSquareDistribution.UpperTail(plain, 1),
            ChiSquareCorrected = corrected,
            PCorrected = ChiSquareDistribution.UpperTail(corrected, 1),
            PExact = EvenSplit.P(b, c),
            PMid = EvenSplit.MidP(b, c),
            OddsRatio = (double)b / c,
            OddsRatioInterval = new Interval(low.Share / low.Other, high.Share / high.Other),
        };
    }
}
