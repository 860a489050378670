using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Reliability;

/// <summary>Cronbach's α.</summary>
public static class CronbachAlpha
{
    /// <summary>A variance this far below those it was subtracted from is rounding, not variation.</summary>
    private const double Rounding = 1e-13;

    /// <summary>Computes α from the complete rows; reverse the reversed items first.</summary>
    /// <param name="items">Answers of persons to the items.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside its range.</exception>
    /// <remarks>Sources: Cronbach (1951), Psychometrika 16, 297–334; the interval is that of Feldt (1965), Psychometrika 30, 357–370.</remarks>
    public static AlphaResult Compute(ItemMatrix items, double confidence = 0.95) => Compute(ItemMoments.Of(items), confidence);

    /// <summary>Computes α from moments already taken.</summary>
    /// <inheritdoc cref="Compute(ItemMatrix, double)"/>
    public static AlphaResult Compute(ItemMoments moments, double confidence = 0.95)
    {
        Probability.RequireConfidence(confidence);
        var (n, k) = (moments.Persons, moments.Items);
        var reason = k < 2 ? Reason.TooFewItems
            : n < 2 ? Reason.TooFew
            : Alpha(moments, left: -1) is null ? Reason.ZeroVariance
            : moments.HasConstantItem ? Reason.ZeroVarianceItem : (Reason?)null;
        var result = new AlphaResult(k, n, moments.Total - n, confidence, reason);
        if (reason is not null and not Reason.ZeroVarianceItem)
            return result;

        var alpha = Alpha(moments, left: -1)!.Value;
        var correlation = moments.HasConstantItem ? (double?)null : MeanCorrelation(moments);
        var standardSum = 1 + ((k - 1) * correlation);
        return result with
        {
            Alpha = alpha,
            MeanCorrelation = correlation,
            StandardizedAlpha = standardSum > Rounding * k ? k * correlation / standardSum : null,
            Interval = n > 2 ? Feldt(alpha, n, k, confidence) : null,
            TotalMean = Enumerable.Range(0, k).Sum(moments.Mean),
            TotalStandardDeviation = Math.Sqrt(moments.TotalVariance),
            EachItem = [.. Enumerable.Range(0, k).Select(item => Item(moments, item))],
        };
    }

    private static Interval Feldt(double alpha, long n, int k, double confidence)
    {
        var outside = (1 - confidence) / 2;
        var (between, within) = (n - 1.0, (n - 1.0) * (k - 1));
        return new Interval(
            1 - ((1 - alpha) * FDistribution.Quantile(1 - outside, between, within)),
            1 - ((1 - alpha) * FDistribution.Quantile(outside, between, within)));
    }

    private static AlphaItem Item(ItemMoments moments, int item)
    {
        var own = moments.Covariance(item, item);
        var withTotal = Enumerable.Range(0, moments.Items).Sum(other => moments.Covariance(item, other));
        var rest = moments.TotalVariance - (2 * withTotal) + own;
        return new AlphaItem(
            moments.Mean(item),
            Math.Sqrt(own),
            own == 0 ? null : withTotal / Math.Sqrt(own * moments.TotalVariance),
            own == 0 || rest <= Rounding * (moments.TotalVariance + own) ? null : (withTotal - own) / Math.Sqrt(own * rest),
            moments.Items > 2 ? Alpha(moments, item) : null);
    }

    /// <summary>α of the items other than <paramref name="left"/>; null when their sum is constant.</summary>
    private static double? Alpha(ItemMoments moments, int left)
    {
        var (own, all, size, k) = (0.0, 0.0, 0.0, 0);
        for (var i = 0; i < moments.Items; i++)
        {
            if (i == left)
                continue;
            k++;
            own += moments.Covariance(i, i);
            for (var j = 0; j < moments.Items; j++)
            {
                if (j == left)
                    continue;
                all += moments.Covariance(i, j);
                size += Math.Abs(moments.Covariance(i, j));
            }
        }

        return all <= Rounding * size ? null : k / (k - 1.0) * (1 - (own / all));
    }

    private static double MeanCorrelation(ItemMoments moments)
    {
        var (correlations, sum, pairs) = (moments.Correlations(), 0.0, 0);
        for (var i = 0; i < moments.Items; i++)
            for (var j = 0; j < i; j++, pairs++)
                sum += correlations[i, j];
        return sum / pairs;
    }
}
