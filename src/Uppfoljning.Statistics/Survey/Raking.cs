using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Survey;

/// <summary>The weight of the persons in one cell of the two margins.</summary>
public sealed record CellWeight(string First, string Second, long N, double Weight);

/// <summary>A mean weighted to two known margins.</summary>
/// <param name="Estimate">The weighted mean; without numbers and with the reason when a margin's level has no answers or the weights do not settle.</param>
/// <param name="UnweightedMean">The mean as answered, to be shown beside; null when nobody answered.</param>
/// <param name="Cells">Each combination that occurs, by first and then second margin.</param>
public sealed record RakedMean(WeightedMean Estimate, double? UnweightedMean, IReadOnlyList<CellWeight> Cells)
{
    /// <summary>The smallest weight; null without weights.</summary>
    public double? Smallest => Cells.Min(cell => (double?)cell.Weight);

    /// <summary>The largest weight; null without weights. Above five times the smallest, trust the unweighted figure as much.</summary>
    public double? Largest => Cells.Max(cell => (double?)cell.Weight);
}

/// <summary>Weights answers so that two margins, each on its own, agree with the population.</summary>
public static class Raking
{
    private const int MostRounds = 20_000;
    private const double Settled = 1e-14;

    /// <summary>The raked mean.</summary>
    /// <param name="values">One value a person; null is missing.</param>
    /// <param name="first">The person's level in the first margin; null leaves the person out.</param>
    /// <param name="second">The person's level in the second margin; null leaves the person out.</param>
    /// <param name="firstPopulation">Persons of the population at each level of the first margin.</param>
    /// <param name="secondPopulation">The same for the second; both have the same sum.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">The lengths or the sums of the margins differ, or a level is not in the population.</exception>
    /// <remarks>
    /// Iterative proportional fitting until the weights stand still. Standard error from the residuals of the unweighted
    /// additive regression on both margins; equal to R's survey::calibrate(calfun = "raking"). Source: Deville, Särndal and Sautory (1993).
    /// </remarks>
    public static RakedMean Mean(
        ReadOnlySpan<double?> values,
        ReadOnlySpan<string?> first,
        ReadOnlySpan<string?> second,
        IReadOnlyDictionary<string, double> firstPopulation,
        IReadOnlyDictionary<string, double> secondPopulation,
        double confidence = 0.95)
    {
        if (first.Length != values.Length || second.Length != values.Length)
            throw new ArgumentException($"{values.Length} values but {first.Length} and {second.Length} levels.", nameof(first));
        var (one, two) = (new Margin(first, firstPopulation), new Margin(second, secondPopulation));
        if (Math.Abs(one.Population.Sum() - two.Population.Sum()) > 1e-9 * one.Population.Sum())
            throw new ArgumentException($"The margins sum to {one.Population.Sum()} and {two.Population.Sum()}.", nameof(secondPopulation));
        var (a, b) = (one.LevelsOf(values, two), two.LevelsOf(values, one));
        var sample = new WeightedSample(values, [.. one.Known.Zip(two.Known, (x, y) => x * y)]);
        double? unweighted = sample.N == 0 ? null : sample.Values.Average();
        if (one.LacksLevel(a) || two.LacksLevel(b))
            return new RakedMean(new WeightedMean(sample.N, sample.Missing, confidence, Reason.EmptyStratum), unweighted, []);

        if (Fit(one, two, a, b) is not { } weights)
            return new RakedMean(new WeightedMean(sample.N, sample.Missing, confidence, Reason.NotConverged), unweighted, []);
        var mean = sample.Values.Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();
        var estimate = WeightedEstimate.Estimate(sample, mean, AdditiveResiduals(sample.Values, one, two, a, b), weights, null, confidence);
        return new RakedMean(estimate, unweighted, Cells(one, two, a, b, weights));
    }

    private static double[]? Fit(Margin one, Margin two, int[] a, int[] b)
    {
        var weights = new double[a.Length];
        Array.Fill(weights, one.Population.Sum() / a.Length);
        for (var round = 0; round < MostRounds; round++)
        {
            var change = Math.Max(Scale(weights, a, one.Population), Scale(weights, b, two.Population));
            if (change < Settled)
                return weights;
        }

        return null;
    }

    /// <summary>Scales the weights to a margin and tells by how much, at most, relative to 1.</summary>
    private static double Scale(double[] weights, int[] levels, double[] population)
    {
        var sums = new double[population.Length];
        for (var i = 0; i < weights.Length; i++)
            sums[levels[i]] += weights[i];
        var largest = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            var factor = sums[levels[i]] == 0 ? 0 : population[levels[i]] / sums[levels[i]];
            if (weights[i] > 0)
                largest = Math.Max(largest, Math.Abs(factor - 1));
            weights[i] *= factor;
        }

        return largest;
    }

    /// <summary>What the two margins' levels do not explain, by taking out level means in turn: the least-squares residuals.</summary>
    private static double[] AdditiveResiduals(double[] values, Margin one, Margin two, int[] a, int[] b)
    {
        var residuals = values.ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            var change = Math.Max(TakeOutMeans(residuals, a, one.Names.Length), TakeOutMeans(residuals, b, two.Names.Length));
            if (change < Settled)
                break;
        }

        return residuals;
    }

    private static double TakeOutMeans(double[] residuals, int[] levels, int count)
    {
        var (sums, sizes) = (new double[count], new int[count]);
        for (var i = 0; i < residuals.Length; i++)
        {
            sums[levels[i]] += residuals[i];
            sizes[levels[i]]++;
        }

        var largest = 0.0;
        for (var i = 0; i < residuals.Length; i++)
        {
            var mean = sums[levels[i]] / sizes[levels[i]];
            residuals[i] -= mean;
            largest = Math.Max(largest, Math.Abs(mean));
        }

        return largest;
    }

    private static List<CellWeight> Cells(Margin one, Margin two, int[] a, int[] b, double[] weights) =>
    [
        .. Enumerable.Range(0, a.Length).GroupBy(i => (A: a[i], B: b[i])).OrderBy(cell => cell.Key.A).ThenBy(cell => cell.Key.B)
            .Select(cell => new CellWeight(one.Names[cell.Key.A], two.Names[cell.Key.B], cell.Count(), weights[cell.First()])),
    ];
}
