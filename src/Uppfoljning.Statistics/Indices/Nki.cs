using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Indices;

/// <summary>
/// Customer satisfaction index (nöjd-kund-index), 0–100: the mean over persons of their mean over the standard
/// questions. A simple index, not the latent variable of a model with question areas; a report says so.
/// </summary>
/// <param name="Summary">Person scores, their mean (the index), spread and t interval; null scores when not computable.</param>
/// <param name="Weights">How much each question counts, sum 1; null when they could not be estimated.</param>
/// <param name="PopulationInterval">
/// The interval with finite population correction, when a population of at least the scored was given and two or more
/// were scored. It describes these persons and no future ones.
/// </param>
/// <param name="Items">Each question on its own, the answers as given.</param>
/// <param name="ItemIndexes">Each question's mean on 0–100; null when nobody answered it.</param>
/// <param name="Reason">Why some figures are missing; null when none is.</param>
public sealed record Nki(
    ScoreSummary? Summary, IReadOnlyList<double>? Weights, Interval? PopulationInterval,
    IReadOnlyList<Description> Items, IReadOnlyList<double?> ItemIndexes, Reason? Reason)
{
    /// <summary>The method's stable name.</summary>
    public string Method { get; } = "index.nki";

    /// <summary>The index, 0–100; null when not computable.</summary>
    public double? Index => Summary?.Description.Mean;

    /// <summary>Computes the index.</summary>
    /// <param name="items">The standard questions, usually three.</param>
    /// <param name="lowest">The lowest value of the questions.</param>
    /// <param name="highest">The highest value.</param>
    /// <param name="minimumAnswered">Fewest answered questions for a score; all when null.</param>
    /// <param name="weights">How much each question counts; alike when null.</param>
    /// <param name="population">All who could have been asked; null for no correction.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="RefusedInputException">An answer is outside the scale.</exception>
    /// <exception cref="ArgumentException">An argument is outside its range, or the weights do not fit the questions.</exception>
    /// <remarks>
    /// Sources: Fornell (1992), Journal of Marketing 56(1), 6–21; the weighted form is that of Fornell et al. (1996),
    /// Journal of Marketing 60(4), 7–18.
    /// </remarks>
    public static Nki Compute(
        ItemMatrix items, double lowest = 1, double highest = 10, int? minimumAnswered = null,
        NkiWeights? weights = null, long? population = null, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(highest, lowest);
        Probability.RequireConfidence(confidence);
        items.RequireWithin(lowest, highest);

        double ToIndex(double mean) => 100 * (mean - lowest) / (highest - lowest);
        Description[] each = [.. Enumerable.Range(0, items.Items).Select(item => Description.Of(items.Frequencies(item), confidence))];
        double?[] eachIndex = [.. each.Select(item => item.Mean is { } mean ? ToIndex(mean) : (double?)null)];
        if ((weights ?? NkiWeights.Equal).For(items) is not { } shares)
            return new Nki(null, null, null, each, eachIndex, Tables.Reason.WeightsNotEstimable);

        var minimum = minimumAnswered ?? items.Items;
        var means = weights is null ? PersonScores.Means(items, minimum) : PersonScores.WeightedMeans(items, minimum, shares);
        double?[] scores = [.. means.Select(mean => mean is { } m ? ToIndex(m) : (double?)null)];
        var summary = ScoreSummary.Of("index.nki", items, minimum, scores, confidence);
        return new Nki(summary, shares, Corrected(summary.Description, population), each, eachIndex, summary.Reason);
    }

    private static Interval? Corrected(Description scores, long? population)
    {
        if (population is not { } all || all < scores.Valid || scores is not { Mean: { } mean, StandardError: { } error })
            return null;
        var reach = StudentDistribution.Critical(scores.Confidence, scores.Valid - 1) * error * Math.Sqrt(1 - ((double)scores.Valid / all));
        return new Interval(mean - reach, mean + reach);
    }
}
