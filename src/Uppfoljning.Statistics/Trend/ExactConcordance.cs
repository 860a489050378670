using Uppfoljning.Statistics.Ranks;

namespace Uppfoljning.Statistics.Trend;

/// <summary>The exact distribution of concordant pairs without ties, when all orders are equally probable.</summary>
internal static class ExactConcordance
{
    /// <summary>Sums times persons allowed; well under a second.</summary>
    private const double MaximumSteps = 2e8;

    /// <summary>Two-sided probability; null when the work is too much (above about 730 persons).</summary>
    public static double? P(long persons, long concordant)
    {
        var pairs = persons * (persons - 1) / 2;
        if ((double)persons * pairs > MaximumSteps)
            return null;

        var chances = new double[pairs + 1];
        chances[0] = 1;
        for (long person = 2, reached = 0; person <= persons; reached += person++ - 1)
            Place(chances, person, reached);
        return Math.Min(1, TailProbabilities.Of(chances, Math.Min(concordant, pairs - concordant), pairs).AtMost * 2);
    }

    /// <summary>The next person comes after 0 … person − 1 of the earlier ones with equal chance.</summary>
    private static void Place(double[] chances, long person, long reached)
    {
        var next = new double[reached + person];
        var window = 0.0;
        for (var sum = 0L; sum < next.Length; sum++)
        {
            window += sum <= reached ? chances[sum] : 0;
            window -= sum >= person ? chances[sum - person] : 0;
            next[sum] = window / person;
        }

        next.CopyTo(chances, 0);
    }
}
