using Uppfoljning.Statistics.Columns;
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

    /// <summary>Takes the moments of rows counted from byte columns.</summary>
    /// <param name="complete">Sums over the complete rows.</param>
    /// <param name="total">Persons asked, at least the complete ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total is below the number of complete rows.</exception>
    public static ItemMoments Of(CompleteRows complete, long total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, complete.N);
        double[] means = [.. Enumerable.Range(0, complete.ItemCount).Select(item => complete.Mean(item) ?? 0)];
        return new ItemMoments(total, complete.N, means, complete.Covariances() ?? new double[means.Length, means.Length]);
    }

    /// <summary>The moments of the same answers with some items turned: lowest + highest − answer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public ItemMoments Reverse(IReadOnlyCollection<int> items, double lowest, double highest)
    {
        foreach (var item in items)
            if (item < 0 || item >= Items)
                throw new ArgumentOutOfRangeException(nameof(items), item, "There is no such item.");

        double[] means = [.. _means.Select((mean, item) => items.Contains(item) ? lowest + highest - mean : mean)];
        var covariances = new double[Items, Items];
        for (var i = 0; i < Items; i++)
            for (var j = 0; j < Items; j++)
                covariances[i, j] = items.Contains(i) == items.Contains(j) ? _covariances[i, j] : -_covariances[i, j];
        return new ItemMoments(Total, Persons, means, covariances);
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
