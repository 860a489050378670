using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Indices;

/// <summary>How a person's mean over the items becomes a score.</summary>
public enum Scoring
{
    /// <summary>The mean itself, on the scale of the items.</summary>
    Mean,

    /// <summary>The mean times the number of items: the sum, prorated when an item is missing.</summary>
    Sum,

    /// <summary>Percent of the range, 0–100 (POMP): 100·(mean − lowest)/(highest − lowest).</summary>
    Percent,
}

/// <summary>An index declared as items on one scale, some of them reversed.</summary>
public static class ScaleScore
{
    /// <summary>Scores every person. A missing item is never counted as 0: the answered ones stand for it.</summary>
    /// <param name="items">Answers as given, before reversing.</param>
    /// <param name="lowest">The lowest value of the items.</param>
    /// <param name="highest">The highest value of the items.</param>
    /// <param name="reversed">Items, counted from 0, that are turned: lowest + highest − answer.</param>
    /// <param name="minimumAnswered">Fewest answered items for a score; all when null.</param>
    /// <param name="scoring">What the score is.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="RefusedInputException">An answer is outside the scale.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static ScoreSummary Compute(
        ItemMatrix items, double lowest, double highest, IReadOnlyCollection<int> reversed,
        int? minimumAnswered = null, Scoring scoring = Scoring.Mean, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(highest, lowest);
        items.RequireWithin(lowest, highest);
        Func<double, double> score = scoring switch
        {
            Scoring.Mean => mean => mean,
            Scoring.Sum => mean => mean * items.Items,
            Scoring.Percent => mean => 100 * (mean - lowest) / (highest - lowest),
            _ => throw new ArgumentOutOfRangeException(nameof(scoring), scoring, "Not a known scoring."),
        };

        var minimum = minimumAnswered ?? items.Items;
        var means = PersonScores.Means(items.Reverse(reversed, lowest, highest), minimum);
        double?[] scores = [.. means.Select(mean => mean is { } m ? score(m) : (double?)null)];
        return ScoreSummary.Of("index.scale", items, minimum, scores, confidence);
    }
}
