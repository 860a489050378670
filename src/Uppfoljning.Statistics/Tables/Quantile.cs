namespace Uppfoljning.Statistics.Tables;

/// <summary>Which of the definitions of Hyndman and Fan a quantile follows; programs differ, so a report names it.</summary>
public enum QuantileType
{
    /// <summary>Type 2, as in SAS: the inverse of the distribution, averaged where it jumps.</summary>
    Averaged = 2,

    /// <summary>Type 6, as in SPSS and Minitab.</summary>
    Exclusive = 6,

    /// <summary>Type 7, as in R and spreadsheets; our default.</summary>
    Inclusive = 7,
}

/// <summary>Quantiles of answers.</summary>
/// <remarks>Source: Hyndman and Fan (1996), The American Statistician 50(4), 361–365.</remarks>
public static class Quantile
{
    private const double Fuzz = 4 * 2.220446049250313e-16; // four times the distance from 1 to the next double

    /// <summary>The middle answer, or the mean of the two middle ones; null when nobody answered.</summary>
    public static double? Median(FrequencyTable answers) =>
        answers.Valid == 0 ? null : (AtRank(answers, (answers.Valid - 1) / 2) + AtRank(answers, answers.Valid / 2)) / 2;

    /// <summary>
    /// The median when each answer stands for a class of width 1: M − ½ + (n/2 − number below M) / number at M, and M
    /// itself when nobody answered exactly M. Null when nobody answered.
    /// </summary>
    public static double? InterpolatedMedian(FrequencyTable answers)
    {
        if (Median(answers) is not { } median)
            return null;

        var at = answers.CountOf(median);
        var below = 0L;
        for (var i = 0; i < answers.Values.Length && answers.Values[i] < median; i++)
            below += answers.Counts[i];
        return at == 0 ? median : median - 0.5 + (((answers.Valid / 2.0) - below) / at);
    }

    /// <summary>The value below which the share lies; null when nobody answered.</summary>
    /// <param name="answers">Answers on any scale.</param>
    /// <param name="share">Between 0 and 1, ends included.</param>
    /// <param name="type">The definition.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share or the type is outside its range.</exception>
    public static double? At(FrequencyTable answers, double share, QuantileType type = QuantileType.Inclusive)
    {
        if (share is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is between 0 and 1.");

        var n = answers.Valid;
        var position = type switch
        {
            QuantileType.Inclusive => 1 + ((n - 1) * share),
            QuantileType.Exclusive => (n + 1) * share,
            QuantileType.Averaged => n * share,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a known definition."),
        };
        if (n == 0)
            return null;

        var whole = (long)Math.Floor(position + Fuzz);
        var rest = position - whole;
        if (type == QuantileType.Averaged)
            rest = rest > Fuzz ? 1 : 0.5;
        else if (Math.Abs(rest) < Fuzz)
            rest = 0;

        var low = AtRank(answers, whole - 1);
        var high = AtRank(answers, whole);
        return low == high ? low : ((1 - rest) * low) + (rest * high);
    }

    /// <summary>The answer at a rank from 0; ranks outside take the first or the last answer.</summary>
    private static double AtRank(FrequencyTable answers, long rank)
    {
        var passed = 0L;
        for (var i = 0; i < answers.Values.Length; i++)
        {
            passed += answers.Counts[i];
            if (rank < passed)
                return answers.Values[i];
        }

        return answers.Values[^1];
    }
}
