using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Indices;

/// <summary>WHO-5 well-being, 0–100.</summary>
/// <param name="Summary">The scores.</param>
/// <param name="LowWellBeing">Persons at 50 or below: low well-being. Wilson interval.</param>
/// <param name="ScreenedForDepression">Persons at 28 or below.</param>
public sealed record Who5(ScoreSummary Summary, ShareEstimate LowWellBeing, long ScreenedForDepression)
{
    /// <summary>The score at or below which well-being is low.</summary>
    public const double LowLimit = 50;

    /// <summary>The score at or below which screening for depression is recommended.</summary>
    public const double DepressionLimit = 28;

    /// <summary>Scores every person: the sum of the five answers times 4, or 20 times their mean when prorated.</summary>
    /// <param name="items">Five items on 0–5.</param>
    /// <param name="minimumAnswered">Fewest answered items for a score; the instrument asks for all 5.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="RefusedInputException">An answer is outside 0–5.</exception>
    /// <exception cref="ArgumentException">There are not five items, or an argument is outside its range.</exception>
    /// <remarks>Source: Topp, Østergaard, Søndergaard and Bech (2015), Psychother. Psychosom. 84, 167–176.</remarks>
    public static Who5 Compute(ItemMatrix items, int minimumAnswered = 5, double confidence = 0.95)
    {
        PersonScores.RequireItems(items, 5);
        items.RequireWithin(0, 5);

        double?[] scores = [.. PersonScores.Means(items, minimumAnswered).Select(mean => 20 * mean)];
        var low = scores.Count(score => score <= LowLimit);
        var depressed = scores.Count(score => score <= DepressionLimit);
        return new Who5(
            ScoreSummary.Of("index.who5", items, minimumAnswered, scores, confidence),
            Proportion.Wilson(low, scores.Count(score => score is not null), confidence),
            depressed);
    }
}
