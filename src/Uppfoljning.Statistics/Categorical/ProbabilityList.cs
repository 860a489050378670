namespace Uppfoljning.Statistics.Categorical;

/// <summary>
/// Ways to fill a part of a table: the logarithm of the probability of one filling, ascending, and the mass of all
/// fillings with that probability.
/// </summary>
internal sealed class ProbabilityList
{
    private readonly double[] _logs;
    private readonly double[]? _masses;
    private readonly double[] _massOfFirst;

    /// <summary>Takes both as they are.</summary>
    /// <param name="logs">Ascending, at least one.</param>
    /// <param name="masses">In the same order; null when each is one filling, whose mass is its probability.</param>
    public ProbabilityList(double[] logs, double[]? masses = null)
    {
        (_logs, _masses) = (logs, masses);
        _massOfFirst = new double[logs.Length + 1];
        for (var i = 0; i < logs.Length; i++)
            _massOfFirst[i + 1] = _massOfFirst[i] + Mass(i);
    }

    public int Count => _logs.Length;

    public double Log(int i) => _logs[i];

    public double Mass(int i) => _masses is null ? Math.Exp(_logs[i]) : _masses[i];

    /// <summary>The mass of the least probable ones together.</summary>
    public double MassOfFirst(int count) => _massOfFirst[count];

    /// <summary>How many of the logarithms are at most this.</summary>
    public int CountAtMost(double log)
    {
        if (log < _logs[0])
            return 0;
        if (log >= _logs[^1])
            return _logs.Length;

        int low = 1, high = _logs.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_logs[middle] <= log)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
