using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Reliability;

/// <summary>
/// Means and covariances (n − 1) of the items of a scale over the persons who answered all of them: everything that
/// reliability needs, whatever the number of persons.
/// </summary>
public sealed class ItemMoments
{
    private readonly double[] _means;
    private readonly double[,] _covariances;

    private ItemMoments(long total, long persons, double[] means, double[,] covariances)
    {
        (Total, Persons, _means, _covariances) = (total, persons, means, covariances);
        for (var i = 0; i < Items; i++)
            for (var j = 0; j < Items; j++)
                TotalVariance += covariances[i, j];
    }

    /// <summary>Persons asked.</summary>
    public long Total { get; }

    /// <summary>Persons who answered every item.</summary>
    public long Persons { get; }

    /// <summary>The number of items.</summary>
    public int Items => _means.Length;

    /// <summary>The variance of the sum of all items.</summary>
    public double TotalVariance { get; }

    /// <summary>Whether everybody gave the same answer to some item.</summary>
    public bool HasConstantItem => Enumerable.Range(0, Items).Any(item => _covariances[item, item] == 0);

    /// <summary>The mean of an item.</summary>
    public double Mean(int item) => _means[item];

    /// <summary>The standard deviation of an item, n − 1.</summary>
    public double StandardDeviation(int item) => Math.Sqrt(_covariances[item, item]);

    /// <summary>The covariance of two items, n − 1.</summary>
    public double Covariance(int first, int second) => _covariances[first, second];

    /// <summary>The correlations of all items; no item may be constant.</summary>
    public double[,] Correlations()
    {
        var correlations = new double[Items, Items];
        for (var i = 0; i < Items; i++)
            for (var j = 0; j < Items; j++)
                correlations[i, j] = i == j ? 1 : _covariances[i, j] / (StandardDeviation(i) * StandardDeviation(j));
        return correlations;
    }

    /// <summary>Takes the moments of the complete rows, in two passes. Below two persons all covariances are 0.</summary>
    public static ItemMoments Of(ItemMatrix items)
    {
        var complete = items.Complete();
        var (n, k) = (complete.Persons, complete.Items);
        var means = new double[k];
        var centred = new double[k][];
        for (var item = 0; item < k; item++)
        {
            var column = complete.ColumnWithNaN(item);
            means[item] = IsConstant(column) ? column[0] : MathNet.Numerics.Statistics.ArrayStatistics.Mean(column.ToArray());
            centred[item] = new double[n];
            for (var person = 0; person < n; person++)
                centred[item][person] = column[person] - means[item];
        }

        var covariances = new double[k, k];
        for (var i = 0; i < k && n > 1; i++)
            for (var j = 0; j <= i; j++)
                covariances[i, j] = covariances[j, i] = Dot(centred[i], centred[j]) / (n - 1);
        return new ItemMoments(items.Persons, n, means, covariances);
    }

    /// <summary>Takes sums of whole-number answers over the complete rows, exactly.</summary>
    /// <param name="total">Persons asked.</param>
    /// <param name="persons">Persons who answered every item.</param>
    /// <param name="sums">Σx for each item.</param>
    /// <param name="products">Σxy for each pair of items, symmetric.</param>
    /// <exception cref="ArgumentException">The table of products does not fit the sums.</exception>
    public static ItemMoments FromSums(long total, long persons, ReadOnlySpan<long> sums, long[,] products)
    {
        var k = sums.Length;
        if (products.GetLength(0) != k || products.GetLength(1) != k)
            throw new ArgumentException($"A table of {products.GetLength(0)} × {products.GetLength(1)} products for {k} items.", nameof(products));

        var means = new double[k];
        var covariances = new double[k, k];
        for (var i = 0; i < k && persons > 0; i++)
        {
            means[i] = (double)sums[i] / persons;
            for (var j = 0; j < k && persons > 1; j++)
                covariances[i, j] = (double)(((Int128)persons * products[i, j]) - ((Int128)sums[i] * sums[j])) / persons / (persons - 1);
        }

        return new ItemMoments(total, persons, means, covariances);
    }

    private static bool IsConstant(ReadOnlySpan<double> column) => column.Length > 0 && column.IndexOfAnyExcept(column[0]) < 0;

    private static double Dot(double[] x, double[] y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }
}
