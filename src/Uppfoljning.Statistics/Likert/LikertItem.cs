using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Likert;

/// <summary>Answers to one item on a scale of whole numbers.</summary>
public static class LikertItem
{
    /// <summary>Summarises the answers to one item.</summary>
    /// <param name="answers">Counted answers; missing ones are only counted.</param>
    /// <param name="scale">The values of the item.</param>
    /// <param name="topBoxes">How many of the highest values count as positive, at least 1.</param>
    /// <param name="bottomBoxes">How many of the lowest values count as negative, at least 1.</param>
    /// <param name="confidence">Strictly between 0 and 1, for all intervals.</param>
    /// <exception cref="RefusedInputException">An answer is outside the scale, or the boxes share a value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static ItemSummary Summarize(
        FrequencyTable answers, AnswerScale scale, int topBoxes = 2, int bottomBoxes = 2, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(topBoxes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(bottomBoxes, 1);
        scale.Require(answers);
        if (topBoxes + bottomBoxes > scale.Steps)
            throw new RefusedInputException(Refusal.OverlappingBoxes, nameof(topBoxes), topBoxes);

        var counts = new long[scale.Steps];
        for (var i = 0; i < answers.Values.Length; i++)
            counts[(int)answers.Values[i] - scale.Lowest] = answers.Counts[i];

        var n = answers.Valid;
        var top = counts[^topBoxes..].Sum();
        var bottom = counts[..bottomBoxes].Sum();
        var highest = counts.Max();
        return new ItemSummary(
            scale,
            topBoxes,
            bottomBoxes,
            Description.Of(answers, confidence),
            counts,
            [.. counts.Select(count => n == 0 ? (double?)null : 100.0 * count / n)],
            Quantile.InterpolatedMedian(answers),
            n == 0 ? [] : [.. Enumerable.Range(scale.Lowest, scale.Steps).Where(value => counts[value - scale.Lowest] == highest)],
            Proportion.Wilson(top, n, confidence),
            Proportion.Wilson(bottom, n, confidence),
            NetScore.Of(top, bottom, n, confidence));
    }
}
