namespace Uppfoljning.Statistics.Categorical;

/// <summary>log n! for n up to a limit, and what tables need of it.</summary>
internal sealed class LogFactorials
{
    private readonly double[] _values;

    public LogFactorials(int highest)
    {
        _values = new double[highest + 1];
        for (var n = 2; n <= highest; n++)
            _values[n] = _values[n - 1] + Math.Log(n);
    }

    public double this[long n] => _values[n];

    /// <summary>log of the number of ways to choose k of n.</summary>
    public double Choose(long n, long k) => _values[n] - _values[k] - _values[n - k];

    /// <summary>log of the probability of a table given its margins.</summary>
    public double Probability(CountTable counts) =>
        counts.RowTotals.Sum(Of) + counts.ColumnTotals.Sum(Of) - Of(counts.Total) - counts.Cells.Cast<long>().Sum(Of);

    private double Of(long n) => _values[n];
}
