using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Ranks;

/// <summary>Mean, spread and middle of counted values, each null when there are too few of them.</summary>
internal static class Moments
{
    public static double? Mean(FrequencyTable table)
    {
        if (table.Valid == 0)
            return null;

        var sum = 0.0;
        for (var i = 0; i < table.Values.Length; i++)
            sum += table.Values[i] * table.Counts[i];
        return sum / table.Valid;
    }

    /// <summary>Standard deviation with n − 1, in two passes.</summary>
    public static double? StandardDeviation(FrequencyTable table)
    {
        if (table.Valid < 2)
            return null;

        var mean = Mean(table)!.Value;
        var squares = 0.0;
        for (var i = 0; i < table.Values.Length; i++)
            squares += table.Counts[i] * (table.Values[i] - mean) * (table.Values[i] - mean);
        return Math.Sqrt(squares / (table.Valid - 1));
    }

    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    public static double? Median(FrequencyTable table) =>
        table.Valid == 0 ? null : (At(table, (table.Valid - 1) / 2) + At(table, table.Valid / 2)) / 2;

    private static double At(FrequencyTable table, long position)
    {
        var i = 0;
        for (var passed = table.Counts[0]; passed <= position; passed += table.Counts[i])
            i++;
        return table.Values[i];
    }
}
