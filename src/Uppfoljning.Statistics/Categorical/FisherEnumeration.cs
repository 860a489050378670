using Uppfoljning.Statistics.Distributions;

namespace Uppfoljning.Statistics.Categorical;

/// <summary>
/// The probability of all tables with given margins that are no more probable than the observed one, without visiting
/// each table. Columns are filled one at a time; only the sorted remainders of the rows matter for what follows, so
/// fillings that leave the same remainders are one state, and equal probabilities within a state are added up. The
/// first half of the columns is filled forwards, and each state then asks how its remainders can be completed.
/// </summary>
/// <remarks>Idea of the states: Mehta and Patel (1983), J. Am. Stat. Assoc. 78(382), 427–434.</remarks>
internal sealed class FisherEnumeration
{
    /// <summary>Fillings times probabilities allowed for one table; under a second.</summary>
    public const long MaximumSteps = 6_000_000;

    /// <summary>Probabilities that agree to this part of their logarithm are added up; far finer than the tie rule.</summary>
    private const double LogGrain = 1e-9;

    private readonly long[] _columns;
    private readonly LogFactorials _factorials;
    private readonly double _limit;
    private readonly Dictionary<RowRemainders, Completions>[] _completions;
    private long _steps;
    private double _below;

    private FisherEnumeration(long[] columns, LogFactorials factorials, double limit)
    {
        (_columns, _factorials, _limit) = (columns, factorials, limit);
        _completions = [.. columns.Select(_ => new Dictionary<RowRemainders, Completions>())];
    }

    /// <summary>The probability, or null when the work is more than <see cref="MaximumSteps"/>.</summary>
    public static double? P(CountTable counts, LogFactorials factorials)
    {
        var (shorter, longer) = counts.Rows <= counts.Columns
            ? (counts.RowTotals, counts.ColumnTotals)
            : (counts.ColumnTotals, counts.RowTotals);
        if (!RowRemainders.CanHold(shorter))
            return null;

        var limit = factorials.Probability(counts) + Math.Log(1 + FisherExact.RelativeTie);
        var enumeration = new FisherEnumeration([.. longer.Order()], factorials, limit);
        return enumeration.Run(RowRemainders.Of(shorter)) ? enumeration._below : null;
    }

    private bool Run(RowRemainders rows)
    {
        var states = new Dictionary<RowRemainders, ProbabilitySums> { [rows] = ProbabilitySums.One() };
        var half = _columns.Length / 2;
        for (var column = 0; column < half; column++)
            if (Fill(states, column) is { } next)
                states = next;
            else
                return false;

        foreach (var (remainders, past) in states)
        {
            if (Complete(remainders, half) is not { } completions)
                return false;
            foreach (var (log, mass) in past.Listed())
                _below += mass * completions.AtMost(_limit - log);
        }

        return true;
    }

    /// <summary>Every state after one more column. What is already improbable enough counts whole, and stops here.</summary>
    private Dictionary<RowRemainders, ProbabilitySums>? Fill(Dictionary<RowRemainders, ProbabilitySums> states, int column)
    {
        var next = new Dictionary<RowRemainders, ProbabilitySums>();
        foreach (var (remainders, past) in states)
        {
            var fillings = new ColumnFillings(remainders, _columns[column], _factorials);
            while (fillings.Next())
            {
                foreach (var (log, mass) in past.Listed())
                {
                    if (++_steps > MaximumSteps)
                        return null;
                    if (log + fillings.LogProbability <= _limit)
                        _below += mass * Math.Exp(fillings.LogProbability);
                    else
                        SumsOf(next, fillings.Remainders).Add(log + fillings.LogProbability, mass * Math.Exp(fillings.LogProbability));
                }
            }
        }

        return next;
    }

    /// <summary>How the remainders can be filled by the columns from one on, given that they will be.</summary>
    private Completions? Complete(RowRemainders remainders, int column)
    {
        if (column == _columns.Length - 1)
            return Completions.Certain;
        if (_completions[column].TryGetValue(remainders, out var known))
            return known;

        var sums = new ProbabilitySums();
        var fillings = new ColumnFillings(remainders, _columns[column], _factorials);
        while (fillings.Next())
        {
            if (Complete(fillings.Remainders, column + 1) is not { } rest)
                return null;
            _steps += rest.Count;
            if (_steps > MaximumSteps)
                return null;
            rest.AddTo(sums, fillings.LogProbability);
        }

        return _completions[column][remainders] = new Completions(sums);
    }

    private static ProbabilitySums SumsOf(Dictionary<RowRemainders, ProbabilitySums> states, RowRemainders remainders)
    {
        if (!states.TryGetValue(remainders, out var sums))
            states[remainders] = sums = new ProbabilitySums();
        return sums;
    }

    /// <summary>Masses by the logarithm of the probability of one filling; equal probabilities together.</summary>
    private sealed class ProbabilitySums
    {
        private readonly Dictionary<long, double> _masses = [];

        public static ProbabilitySums One()
        {
            var sums = new ProbabilitySums();
            sums.Add(0, 1);
            return sums;
        }

        public void Add(double log, double mass)
        {
            var grain = (long)Math.Round(log / LogGrain);
            _masses[grain] = _masses.GetValueOrDefault(grain) + mass;
        }

        public IEnumerable<(double Log, double Mass)> Listed() => _masses.Select(sum => (sum.Key * LogGrain, sum.Value));
    }

    /// <summary>Completions of a state in ascending order of probability, with the mass up to each.</summary>
    private sealed class Completions
    {
        private readonly double[] _logs;
        private readonly double[] _masses;
        private readonly double[] _massUpTo;

        public Completions(ProbabilitySums sums)
        {
            (double Log, double Mass)[] ascending = [.. sums.Listed().OrderBy(sum => sum.Log)];
            _logs = [.. ascending.Select(sum => sum.Log)];
            _masses = [.. ascending.Select(sum => sum.Mass)];
            _massUpTo = new double[_logs.Length + 1];
            for (var i = 0; i < _masses.Length; i++)
                _massUpTo[i + 1] = _massUpTo[i] + _masses[i];
        }

        public static Completions Certain { get; } = new(ProbabilitySums.One());

        public int Count => _logs.Length;

        public double AtMost(double log)
        {
            var at = Array.BinarySearch(_logs, log);
            return _massUpTo[at >= 0 ? at + 1 : ~at];
        }

        public void AddTo(ProbabilitySums sums, double log)
        {
            var share = Math.Exp(log);
            for (var i = 0; i < _logs.Length; i++)
                sums.Add(log + _logs[i], share * _masses[i]);
        }
    }
}
