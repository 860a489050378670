using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Categorical;

/// <summary>
/// The first cell of a 2 × 2 table with given margins when the odds ratio is known (Fisher's noncentral
/// hypergeometric distribution). Weights are made outwards from the most probable value until they vanish, so the
/// work grows with the root of the number of persons and no factorial is needed.
/// </summary>
internal sealed class FirstCellDistribution(long firstColumn, long secondColumn, long firstRow)
{
    /// <summary>Odds ratios between e⁻¹⁰⁰ and e¹⁰⁰ are searched; no countable table is outside.</summary>
    private const double WidestLogOdds = 100;

    private readonly long _lowest = Math.Max(0, firstRow - secondColumn);
    private readonly long _highest = Math.Min(firstRow, firstColumn);

    /// <summary>P(X ≤ x).</summary>
    public double AtMost(long x, double logOdds) => Share(logOdds, (value, _) => value <= x);

    /// <summary>P(X ≥ x).</summary>
    public double AtLeast(long x, double logOdds) => Share(logOdds, (value, _) => value >= x);

    /// <summary>Without association, the sum of the probabilities that do not exceed that of x.</summary>
    public double NoMoreProbableThan(long x, double relativeTie)
    {
        var (first, weights) = Weights(logOdds: 0);
        var limit = x >= first && x < first + weights.Count ? weights[(int)(x - first)] * (1 + relativeTie) : 0;
        return Math.Min(1, Share(logOdds: 0, (_, weight) => weight <= limit));
    }

    /// <summary>The odds ratio under which the mean is x: the conditional maximum likelihood estimate.</summary>
    public double MostProbableOdds(long x)
    {
        if (x == _lowest)
            return 0;
        return x == _highest ? double.PositiveInfinity : Math.Exp(Root(logOdds => Mean(logOdds) - x));
    }

    /// <summary>Odds ratios under which a cell at least, and at most, as large as x has half the probability left out.</summary>
    public Interval Limits(long x, double confidence)
    {
        var tail = (1 - confidence) / 2;
        return new Interval(
            x == _lowest ? 0 : Math.Exp(Root(logOdds => AtLeast(x, logOdds) - tail)),
            x == _highest ? double.PositiveInfinity : Math.Exp(Root(logOdds => tail - AtMost(x, logOdds))));
    }

    private double Mean(double logOdds)
    {
        var (first, weights) = Weights(logOdds);
        double all = 0, sum = 0;
        for (var i = 0; i < weights.Count; i++)
        {
            all += weights[i];
            sum += weights[i] * (first + i);
        }

        return sum / all;
    }

    private double Share(double logOdds, Func<long, double, bool> counted)
    {
        var (first, weights) = Weights(logOdds);
        double all = 0, part = 0;
        for (var i = 0; i < weights.Count; i++)
        {
            all += weights[i];
            part += counted(first + i, weights[i]) ? weights[i] : 0;
        }

        return part / all;
    }

    private (long First, List<double> Weights) Weights(double logOdds)
    {
        var odds = Math.Exp(logOdds);
        var mode = Mode(odds);
        var down = new List<double>();
        var weight = 1.0;
        for (var x = mode; x > _lowest && (weight /= Step(x - 1) * odds) > 0; x--)
            down.Add(weight);

        down.Reverse();
        var first = mode - down.Count;
        down.Add(1);
        weight = 1;
        for (var x = mode; x < _highest && (weight *= Step(x) * odds) > 0; x++)
            down.Add(weight);
        return (first, down);
    }

    /// <summary>The value with the largest weight: steps shrink as x grows, so it can be halved out.</summary>
    private long Mode(double odds)
    {
        var (low, high) = (_lowest, _highest);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Step(middle) * odds > 1)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>P(x + 1)/P(x) without association.</summary>
    private double Step(long x) => (double)(firstColumn - x) * (firstRow - x) / ((double)(x + 1) * (secondColumn - firstRow + x + 1));

    private static double Root(Func<double, double> rising)
    {
        double low = -WidestLogOdds, high = WidestLogOdds;
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
                return middle;
            if (rising(middle) < 0)
                low = middle;
            else
                high = middle;
        }
    }
}
