namespace Uppfoljning.Statistics.Columns;

/// <summary>
/// Exact sums and sums of products of the items of one scale, over the rows where every item has a valid answer: enough
/// for means, variances, covariances and correlations of the items and of their total.
/// </summary>
public sealed class CompleteRows
{
    private readonly long[] _sums;
    private readonly long[,] _products;
    private readonly int[] _origins;

    /// <summary>Sums as a pass over the rows gave them.</summary>
    /// <param name="n">Complete rows.</param>
    /// <param name="origins">Per item the number that the sums are counted from.</param>
    /// <param name="sums">Per item the sum of value − origin.</param>
    /// <param name="products">Per pair of items the sum of the products of value − origin; only row ≤ column is read.</param>
    internal CompleteRows(long n, int[] origins, long[] sums, long[,] products)
    {
        N = n;
        _origins = origins;
        _sums = sums;
        _products = products;
    }

    /// <summary>Rows with a valid answer to every item.</summary>
    public long N { get; }

    /// <summary>Number of items.</summary>
    public int ItemCount => _sums.Length;

    /// <summary>The mean of an item; null without complete rows.</summary>
    public double? Mean(int item) => N == 0 ? null : _origins[item] + ((double)_sums[item] / N);

    /// <summary>The covariance of two items with divisor N − 1, a variance when they are the same; null for fewer than two rows.</summary>
    public double? Covariance(int one, int other)
    {
        if (N < 2)
            return null;
        var product = _products[Math.Min(one, other), Math.Max(one, other)];
        var scatter = ((Int128)N * product) - ((Int128)_sums[one] * _sums[other]);
        return (double)scatter / N / (N - 1);
    }

    /// <summary>The covariance matrix of the items; null for fewer than two rows.</summary>
    public double[,]? Covariances()
    {
        if (N < 2)
            return null;
        var matrix = new double[ItemCount, ItemCount];
        for (var one = 0; one < ItemCount; one++)
        {
            for (var other = 0; other < ItemCount; other++)
                matrix[one, other] = Covariance(one, other)!.Value;
        }

        return matrix;
    }
}
