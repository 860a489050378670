using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Indices;

/// <summary>KASAM-13, sense of coherence (SOC-13), 13–91, with its three parts.</summary>
/// <param name="Summary">The sums of all items.</param>
/// <param name="Comprehensibility">Sums of items 2, 6, 8, 9 and 11, only from persons who answered all of them.</param>
/// <param name="Manageability">Sums of items 3, 5, 10 and 13.</param>
/// <param name="Meaningfulness">Sums of items 1, 4, 7 and 12.</param>
public sealed record Kasam13(
    ScoreSummary Summary, Description Comprehensibility, Description Manageability, Description Meaningfulness)
{
    /// <summary>Scores every person; items 1, 2, 3, 7 and 10 are reversed here, not before.</summary>
    /// <param name="items">Thirteen items on 1–7 in the order of the instrument, as answered.</param>
    /// <param name="minimumAnswered">Fewest answered items for a sum, then prorated; all 13 by default.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="RefusedInputException">An answer is outside 1–7.</exception>
    /// <exception cref="ArgumentException">There are not thirteen items, or an argument is outside its range.</exception>
    /// <remarks>Source: Antonovsky (1987), Unraveling the Mystery of Health.</remarks>
    public static Kasam13 Compute(ItemMatrix items, int minimumAnswered = 13, double confidence = 0.95)
    {
        PersonScores.RequireItems(items, 13);
        items.RequireWithin(1, 7);

        var turned = items.Reverse([0, 1, 2, 6, 9], 1, 7);
        double?[] sums = [.. PersonScores.Means(turned, minimumAnswered).Select(mean => 13 * mean)];
        return new Kasam13(
            ScoreSummary.Of("index.kasam13", items, minimumAnswered, sums, confidence),
            Part(turned, [1, 5, 7, 8, 10], confidence),
            Part(turned, [2, 4, 9, 12], confidence),
            Part(turned, [0, 3, 6, 11], confidence));
    }

    private static Description Part(ItemMatrix turned, int[] items, double confidence)
    {
        var means = PersonScores.Means(turned.Select(items), items.Length);
        return Description.Of(FrequencyTable.Of([.. means.Select(mean => items.Length * mean)]), confidence);
    }
}
