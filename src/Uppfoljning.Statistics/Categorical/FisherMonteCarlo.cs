namespace Uppfoljning.Statistics.Categorical;

/// <summary>Fisher's test of a table too large to enumerate, from tables drawn at random with its margins.</summary>
internal static class FisherMonteCarlo
{
    /// <summary>Above this the chi-square distribution is exact enough for any table that can be read.</summary>
    public const long MaximumPersons = 100_000;

    /// <summary>Share of drawn tables no more probable than the observed one, itself counted in, and its standard error.</summary>
    /// <remarks>Source of the rule (1 + hits)/(1 + draws): Davison and Hinkley (1997), Bootstrap Methods and their Application, 4.2.</remarks>
    public static (double P, double StandardError) P(CountTable counts, LogFactorials factorials, int seed, int draws)
    {
        var random = new Random(seed);
        var observed = -counts.Cells.Cast<long>().Sum(cell => factorials[cell]);
        var limit = observed + Math.Log(1 + FisherExact.RelativeTie);
        var hits = 0;
        for (var draw = 0; draw < draws; draw++)
            if (DrawnWeight(counts, factorials, random) <= limit)
                hits++;

        var p = (1.0 + hits) / (1 + draws);
        return (p, Math.Sqrt(p * (1 - p) / draws));
    }

    /// <summary>−Σ log of the cells' factorials of one drawn table: its probability but for a constant.</summary>
    private static double DrawnWeight(CountTable counts, LogFactorials factorials, Random random)
    {
        long[] columnsLeft = [.. counts.ColumnTotals];
        var left = counts.Total;
        var weight = 0.0;
        foreach (var row in counts.RowTotals)
        {
            var (rowLeft, others) = (row, left);
            for (var column = 0; column < columnsLeft.Length; column++)
            {
                others -= columnsLeft[column];
                var cell = Draw(columnsLeft[column], others, rowLeft, factorials, random.NextDouble());
                weight -= factorials[cell];
                rowLeft -= cell;
                columnsLeft[column] -= cell;
            }

            left -= row;
        }

        return weight;
    }

    /// <summary>
    /// How many of <paramref name="drawn"/> are marked, by inversion: values are visited outwards from the most
    /// probable one until their probabilities pass <paramref name="uniform"/>.
    /// </summary>
    private static long Draw(long marked, long unmarked, long drawn, LogFactorials factorials, double uniform)
    {
        var (lowest, highest) = (Math.Max(0, drawn - unmarked), Math.Min(marked, drawn));
        if (lowest == highest)
            return lowest;

        var mode = Math.Clamp((long)((drawn + 1.0) * (marked + 1.0) / (marked + unmarked + 2.0)), lowest, highest);
        var atMode = Math.Exp(factorials.Choose(marked, mode) + factorials.Choose(unmarked, drawn - mode) - factorials.Choose(marked + unmarked, drawn));
        var (below, above, chanceBelow, chanceAbove) = (mode, mode, atMode, atMode);
        for (uniform -= atMode; uniform > 0 && (below > lowest || above < highest);)
        {
            if (below > lowest)
            {
                chanceBelow *= (double)below * (unmarked - drawn + below) / ((double)(marked - below + 1) * (drawn - below + 1));
                below--;
                uniform -= chanceBelow;
                if (uniform <= 0)
                    return below;
            }

            if (above < highest)
            {
                chanceAbove *= (double)(marked - above) * (drawn - above) / ((double)(above + 1) * (unmarked - drawn + above + 1));
                above++;
                uniform -= chanceAbove;
                if (uniform <= 0)
                    return above;
            }
        }

        return mode;
    }
}
