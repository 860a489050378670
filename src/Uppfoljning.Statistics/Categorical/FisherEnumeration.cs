namespace Uppfoljning.Statistics.Categorical;

/// <summary>
/// The probability of all tables with given margins that are no more probable than the observed one, without visiting
/// each table. Columns are filled one at a time; only the sorted remainders of the rows matter for what follows, so
/// fillings that leave the same remainders are one state, and equal probabilities within a state are added up. Each
/// state before the last two columns lists its completions once, in order, so that a search tells which of them
/// belong to tables improbable enough.
/// </summary>
/// <remarks>Idea of the states: Mehta and Patel (1983), J. Am. Stat. Assoc. 78(382), 427–434.</remarks>
internal sealed class FisherEnumeration
{
    /// <summary>Work allowed for one table, in searches among completions; well under a second.</summary>
    public const long MaximumSteps = 15_000_000;

    /// <summary>A filling that is made, sorted in or added up costs as much as this many searches.</summary>
    private const int StepsOfFilling = 10;

    private readonly long[] _columns;
    private readonly LogFactorials _factorials;
    private readonly double _limit;
    private readonly Dictionary<RowRemainders, ProbabilityList> _completions = [];
    private readonly List<double> _logs = [];
    private long _steps;
    private double _below;

    private FisherEnumeration(long[] columns, LogFactorials factorials, double limit) =>
        (_columns, _factorials, _limit) = (columns, factorials, limit);

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
        var states = new Dictionary<RowRemainders, ProbabilitySums> { [rows] = new() };
        states[rows].Add(0, 1);
        var resolved = _columns.Length - 3;
        for (var column = 0; column < resolved; column++)
            if (Fill(states, column) is { } next)
                states = next;
            else
                return false;

        foreach (var (remainders, sums) in states)
        {
            var past = sums.Ascending();
            var fillings = new ColumnFillings(remainders, _columns[resolved], _factorials);
            while (fillings.Next())
                if (!Resolve(past, fillings))
                    return false;
        }

        return true;
    }

    /// <summary>Every state after one more column; null when the work is too much. What is already improbable enough counts whole and stops here.</summary>
    private Dictionary<RowRemainders, ProbabilitySums>? Fill(Dictionary<RowRemainders, ProbabilitySums> states, int column)
    {
        var next = new Dictionary<RowRemainders, ProbabilitySums>();
        foreach (var (remainders, sums) in states)
        {
            var past = sums.Ascending();
            var fillings = new ColumnFillings(remainders, _columns[column], _factorials);
            while (fillings.Next())
            {
                if ((_steps += StepsOfFilling * (long)(1 + past.Count)) > MaximumSteps)
                    return null;

                var (log, share) = (fillings.LogProbability, Math.Exp(fillings.LogProbability));
                var settled = past.CountAtMost(_limit - log);
                _below += share * past.MassOfFirst(settled);
                if (settled == past.Count)
                    continue;

                if (!next.TryGetValue(fillings.Remainders, out var target))
                    next[fillings.Remainders] = target = new ProbabilitySums();
                for (var i = settled; i < past.Count; i++)
                    target.Add(past.Log(i) + log, past.Mass(i) * share);
            }
        }

        return next;
    }

    /// <summary>Adds the tables improbable enough with this past and filling; false when the work is too much.</summary>
    private bool Resolve(ProbabilityList past, ColumnFillings filling)
    {
        if ((_steps += StepsOfFilling + past.Count) > MaximumSteps || Completions(filling.Remainders) is not { } completions)
            return false;

        var (log, share) = (filling.LogProbability, Math.Exp(filling.LogProbability));
        for (var i = 0; i < past.Count; i++)
            _below += share * past.Mass(i) * completions.MassOfFirst(completions.CountAtMost(_limit - log - past.Log(i)));
        return true;
    }

    /// <summary>How the last two columns can fill the remainders, given that they will: the very last takes what the other leaves.</summary>
    private ProbabilityList? Completions(RowRemainders remainders)
    {
        if (_completions.TryGetValue(remainders, out var known))
            return known;

        _logs.Clear();
        var fillings = new ColumnFillings(remainders, _columns[^2], _factorials);
        while (fillings.Next())
        {
            if ((_steps += StepsOfFilling) > MaximumSteps)
                return null;
            _logs.Add(fillings.LogProbability);
        }

        _logs.Sort();
        return _completions[remainders] = new ProbabilityList([.. _logs]);
    }
}
