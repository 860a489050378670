using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Indices;

/// <summary>The step from items to one number a person that all indices share.</summary>
internal static class PersonScores
{
    /// <summary>The mean of the answered items, null for persons who answered fewer than the minimum.</summary>
    public static double?[] Means(ItemMatrix items, int minimumAnswered) => WeightedMeans(items, minimumAnswered, weights: null);

    /// <summary>The weighted mean of the answered items; without weights all count alike.</summary>
    public static double?[] WeightedMeans(ItemMatrix items, int minimumAnswered, IReadOnlyList<double>? weights)
    {
        RequireMinimum(items, minimumAnswered);
        var scores = new double?[items.Persons];
        for (var person = 0; person < scores.Length; person++)
        {
            var (sum, weightSum, answered) = (0.0, 0.0, 0);
            for (var item = 0; item < items.Items; item++)
            {
                if (items[person, item] is not { } answer)
                    continue;
                var weight = weights?[item] ?? 1;
                sum += weight * answer;
                weightSum += weight;
                answered++;
            }

            scores[person] = answered >= minimumAnswered ? sum / weightSum : null;
        }

        return scores;
    }

    public static long CountProrated(ItemMatrix items, int minimumAnswered) =>
        Enumerable.Range(0, items.Persons).Count(person =>
        {
            var answered = Enumerable.Range(0, items.Items).Count(item => items[person, item] is not null);
            return answered >= minimumAnswered && answered < items.Items;
        });

    public static void RequireItems(ItemMatrix items, int wanted)
    {
        if (items.Items != wanted)
            throw new ArgumentException($"The index has {wanted} items, not {items.Items}.", nameof(items));
    }

    private static void RequireMinimum(ItemMatrix items, int minimumAnswered)
    {
        if (minimumAnswered < 1 || minimumAnswered > items.Items)
            throw new ArgumentOutOfRangeException(nameof(minimumAnswered), minimumAnswered, $"Between 1 and the {items.Items} items.");
    }
}
