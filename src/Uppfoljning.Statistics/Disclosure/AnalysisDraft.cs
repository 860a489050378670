using Uppfoljning.Statistics.Analyses;
using Uppfoljning.Statistics.Readings;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// An analysis on its way out. A figure is shown with as many decimals as the shield lets out, one fewer at most; otherwise
/// only between which limits it lies, when that is let out; otherwise not.
/// </summary>
internal sealed class AnalysisDraft
{
    private const double SmallestP = 0.001;

    private readonly DisclosurePolicy _policy;
    private readonly Analysis _actual;
    private readonly Shield _shield;
    private readonly Func<Alternative, Analysis?> _elsewhere;
    private readonly Dictionary<Alternative, Analysis?> _known = [];
    private readonly List<ReleasedFigure> _figures = [];
    private bool _isExact = true;

    /// <summary>Decides what may be shown.</summary>
    /// <param name="policy">The rules.</param>
    /// <param name="actual">What the answers give.</param>
    /// <param name="shield">What protects the withheld counts.</param>
    /// <param name="elsewhere">What another table gives; null when it gives the same.</param>
    public AnalysisDraft(DisclosurePolicy policy, Analysis actual, Shield shield, Func<Alternative, Analysis?> elsewhere)
    {
        (_policy, _actual, _shield, _elsewhere) = (policy, actual, shield, elsewhere);
        var decided = new Dictionary<Measure, Released>(ReferenceEqualityComparer.Instance);
        foreach (var measure in actual.Measures.OrderBy(measure => actual.InSentence.Contains(measure.Name) ? 0 : 1))
            decided[measure] = Value(measure);
        foreach (var measure in actual.Measures)
            Add(measure, decided[measure]);
    }

    /// <summary>Whether the p-value is told with all its decimals; true when there is none.</summary>
    public bool HasExactP => Shown(Measure.P) is null or Released.Shown { Decimals: Measure.PDecimals } or Released.Between { High: SmallestP } or Released.Withheld { Reason: WithholdingReason.NotComputable };

    /// <summary>The p-value as it counts in its family: no smaller than what is shown of it; null when it cannot be computed.</summary>
    public double? FamilyP => Find(_actual, Measure.P, []) is not { Value: { } p } ? null
        : !_shield.IsNeeded ? p
        : Shown(Measure.P) switch
        {
            Released.Shown { Decimals: Measure.PDecimals } exact => exact.Value,
            Released.Shown shown => Math.Min(1, shown.Value + (Math.Pow(10, -shown.Decimals) / 2)),
            Released.Between between => between.High,
            _ => 1,
        };

    /// <summary>What may be shown.</summary>
    /// <param name="words">The language and the names of groups.</param>
    /// <param name="adjustedP">The p-value after adjustment for its family; null when it is not to be told.</param>
    public ReleasedAnalysis Release(ReadingWords words, double? adjustedP)
    {
        ReleasedFigure[] figures = adjustedP is not null
            ? [.. _figures.Take(2), Figure(Measure.ProbabilityOf("multiplicity.holm", adjustedP, null, Measure.AdjustedP), Rounded(Measure.ProbabilityOf("", adjustedP, null), adjustedP, Measure.PDecimals), null), .. _figures.Skip(2)]
            : [.. _figures];
        return new ReleasedAnalysis(figures, _isExact ? _actual.Read(words) : _actual.ReadCautiously(words, name => Shown(name) ?? Released.Hide(WithholdingReason.WouldReveal)));
    }

    private void Add(Measure measure, Released value)
    {
        var decimals = value is Released.Shown shown ? shown.Decimals : measure.Decimals;
        (Released Low, Released High)? ends = measure.Interval is null ? null : (End(measure, decimals, interval => interval.Low), End(measure, decimals, interval => interval.High));
        _figures.Add(Figure(measure, value, ends));
        if (_actual.InSentence.Contains(measure.Name))
            _isExact &= value == Rounded(measure, measure.Value, measure.Decimals) && ends is not { Low: Released.Withheld { Reason: WithholdingReason.WouldReveal } } and not { High: Released.Withheld { Reason: WithholdingReason.WouldReveal } };
    }

    private Released? Shown(string name) => _figures.Find(figure => figure.Name == name && figure.Of.Count == 0)?.Value;

    private ReleasedFigure Figure(Measure measure, Released value, (Released Low, Released High)? ends) => new()
    {
        Name = measure.Name,
        Method = measure.Method,
        Of = measure.Of,
        Value = value,
        Low = ends?.Low,
        High = ends?.High,
        N = Released.Count(_actual.Valid),
        Missing = Released.Count(_actual.Missing),
    };

    private Released Value(Measure measure)
    {
        for (var decimals = measure.Decimals; decimals >= Math.Max(0, measure.Decimals - 1); decimals--)
        {
            if (IsLetOut(measure, decimals, other => other.Value))
                return Rounded(measure, measure.Value, decimals);
        }

        for (var i = 1; i < measure.Limits.Count; i++)
        {
            var (low, high) = (measure.Limits[i - 1], measure.Limits[i]);
            if (measure.Value >= low && measure.Value <= high && _shield.LetsOut(other => Elsewhere(other) is not { } analysis || (Find(analysis, measure.Name, measure.Of)?.Value is { } value && value >= low && value <= high)))
                return new Released.Between(low, high);
        }

        return Released.Hide(WithholdingReason.WouldReveal);
    }

    private Released End(Measure measure, int decimals, Func<Interval, double> end) => IsLetOut(measure, decimals, other => other.Interval is { } interval ? end(interval) : null)
        ? Rounded(measure, end(measure.Interval!), decimals)
        : Released.Hide(WithholdingReason.WouldReveal);

    private bool IsLetOut(Measure measure, int decimals, Func<Measure, double?> figure)
    {
        var rounded = Rounded(measure, figure(measure), decimals);
        return _shield.LetsOut(other => Elsewhere(other) is not { } analysis
            || (Find(analysis, measure.Name, measure.Of) is { } same && Rounded(same, figure(same), decimals) == rounded));
    }

    private Analysis? Elsewhere(Alternative other)
    {
        if (!_known.TryGetValue(other, out var analysis))
            _known[other] = analysis = _elsewhere(other);
        return analysis;
    }

    private static Measure? Find(Analysis analysis, string name, IReadOnlyList<string> of) =>
        analysis.Measures.FirstOrDefault(measure => measure.Name == name && measure.Of.SequenceEqual(of, StringComparer.Ordinal));

    private Released Rounded(Measure measure, double? value, int decimals)
    {
        if (value is not { } number || !double.IsFinite(number))
            return Released.Hide(WithholdingReason.NotComputable, measure.Reason ?? Reason.TooFew);
        if (_policy.IsPublicData)
            return Released.Precise(number, decimals);
        var isSmallP = measure.Limits is [0, SmallestP, ..] && number < SmallestP;
        return isSmallP ? new Released.Between(0, SmallestP) : Released.Figure(number, decimals);
    }
}
