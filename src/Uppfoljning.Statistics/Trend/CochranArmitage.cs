using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Trend;

/// <summary>Cochran and Armitage's test of a trend in a share over ordered, independent groups.</summary>
/// <remarks>Source: Cochran (1954), Biometrics 10(4), 417–451; Armitage (1955), Biometrics 11(3), 375–386.</remarks>
public static class CochranArmitage
{
    /// <summary>The test.</summary>
    /// <param name="hits">Persons that count in each group, in order, 0 ≤ hits ≤ size.</param>
    /// <param name="sizes">Persons in each group; an empty group takes no part.</param>
    /// <param name="scores">Place of each group on the scale of the trend; 1, 2, 3 … when null.</param>
    /// <returns><see cref="Reason.ZeroVariance"/> when nobody, everybody or only one score counts.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static CochranArmitageResult Test(IReadOnlyList<long> hits, IReadOnlyList<long> sizes, IReadOnlyList<double>? scores = null)
    {
        scores ??= [.. Enumerable.Range(1, sizes.Count)];
        if (hits.Count != sizes.Count || scores.Count != sizes.Count)
            throw new ArgumentException($"{hits.Count} hits, {sizes.Count} sizes and {scores.Count} scores.", nameof(hits));
        for (var group = 0; group < sizes.Count; group++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(hits[group], nameof(hits));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(hits[group], sizes[group], nameof(hits));
        }

        double n = sizes.Sum(), share = hits.Sum() / n, centre = Sum(sizes, scores) / n, covariance = 0, spread = 0;
        for (var group = 0; group < sizes.Count; group++)
        {
            covariance += (scores[group] - centre) * (hits[group] - (sizes[group] * share));
            spread += sizes[group] * (scores[group] - centre) * (scores[group] - centre);
        }

        var described = new CochranArmitageResult
        {
            Valid = sizes.Sum(),
            Scores = scores,
            Shares = [.. hits.Zip(sizes, (hit, size) => size == 0 ? (double?)null : (double)hit / size)],
        };
        if (n == 0 || share is 0 or 1)
            return described with { Reason = Reason.ZeroVariance };
        if (spread == 0)
            return described with { Degrees = 1, Reason = Reason.ZeroVariance };

        var chiSquare = covariance * covariance / (share * (1 - share) * spread);
        return described with
        {
            ChiSquare = chiSquare,
            Degrees = 1,
            P = ChiSquareDistribution.UpperTail(chiSquare, 1),
            Z = Math.Sign(covariance) * Math.Sqrt(chiSquare),
        };
    }

    private static double Sum(IReadOnlyList<long> sizes, IReadOnlyList<double> scores) => sizes.Zip(scores, (size, score) => size * score).Sum();
}
