using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Survey;

/// <summary>One stratum of the population and of the answers.</summary>
/// <param name="Stratum">Its name.</param>
/// <param name="Population">Persons in the population.</param>
/// <param name="N">Persons who answered.</param>
/// <param name="Weight">Persons of the population that each answer stands for; null when nobody answered.</param>
public sealed record StratumWeight(string Stratum, double Population, long N, double? Weight);

/// <summary>A mean weighted to known strata.</summary>
/// <param name="Estimate">The weighted mean; without numbers and with <see cref="Reason.EmptyStratum"/> when a stratum has no answers.</param>
/// <param name="UnweightedMean">The mean as answered, to be shown beside; null when nobody answered.</param>
/// <param name="Strata">Every stratum, in the order given.</param>
public sealed record PostStratifiedMean(WeightedMean Estimate, double? UnweightedMean, IReadOnlyList<StratumWeight> Strata)
{
    /// <summary>Strata without answers.</summary>
    public IReadOnlyList<string> EmptyStrata => [.. Strata.Where(stratum => stratum.N == 0).Select(stratum => stratum.Stratum)];
}

/// <summary>Weights answers so that each stratum counts as much as in the population.</summary>
public static class PostStratification
{
    /// <summary>The post-stratified mean.</summary>
    /// <param name="values">One value a person; null is missing.</param>
    /// <param name="strata">The person's stratum; null leaves the person out.</param>
    /// <param name="population">Persons of the population in each stratum, 0 or more.</param>
    /// <param name="finite">Correct for the population being finite; see <see cref="FinitePopulation"/> for what that means.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">The lengths differ, or an answer's stratum is not in the population.</exception>
    /// <exception cref="RefusedInputException"><see cref="Refusal.SampleLargerThanPopulation"/>, only when finite.</exception>
    /// <remarks>Equal to R's survey::postStratify and svymean: residuals from the stratum means. Source: Särndal, Swensson and Wretman (1992).</remarks>
    public static PostStratifiedMean Mean(
        ReadOnlySpan<double?> values, ReadOnlySpan<string?> strata, IReadOnlyDictionary<string, double> population, bool finite = false, double confidence = 0.95)
    {
        var margin = new Margin(strata, population);
        var sample = new WeightedSample(values, margin.Known);
        var levels = margin.LevelsOf(values);
        var counts = margin.Count(levels);
        var sums = new double[counts.Length];
        for (var i = 0; i < sample.N; i++)
            sums[levels[i]] += sample.Values[i];
        var rows = margin.Names.Select((name, level) => new StratumWeight(name, margin.Population[level], counts[level], counts[level] == 0 ? null : margin.Population[level] / counts[level])).ToList();
        double? unweighted = sample.N == 0 ? null : sample.Values.Average();
        if (rows.Exists(row => row.N == 0 && row.Population > 0))
            return new PostStratifiedMean(new WeightedMean(sample.N, sample.Missing, confidence, Reason.EmptyStratum), unweighted, rows);

        var total = margin.Population.Sum();
        if (finite && sample.N > total)
            throw new RefusedInputException(Refusal.SampleLargerThanPopulation, nameof(population), total);
        var weights = levels.Select(level => rows[level].Weight!.Value).ToArray();
        var residuals = levels.Select((level, i) => sample.Values[i] - (sums[level] / counts[level])).ToArray();
        var mean = sample.Values.Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();
        return new PostStratifiedMean(WeightedEstimate.Estimate(sample, mean, residuals, weights, finite ? total : null, confidence), unweighted, rows);
    }
}
