namespace Uppfoljning.Statistics.Disclosure;

/// <summary>The cells that are too small to publish.</summary>
public static class PrimarySuppression
{
    /// <summary>Every cell of 1 … threshold − 1, totals included.</summary>
    /// <param name="table">The true table with totals.</param>
    /// <param name="threshold">The smallest count that may be shown, 1 or more.</param>
    /// <param name="withholdZeros">Withhold empty cells as well.</param>
    /// <returns>The cells row by row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1.</exception>
    /// <remarks>Source: Hundepool et al. (2012), Statistical Disclosure Control, ch. 4 (minimum frequency rule).</remarks>
    public static IReadOnlyList<Cell> Find(MarginTable table, int threshold = 5, bool withholdZeros = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        return [.. table.Cells.Where(cell => table[cell] < threshold && (withholdZeros || table[cell] > 0))];
    }
}
