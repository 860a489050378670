using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Readings;
using Uppfoljning.Statistics.Reliability;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>How well the items of an index hang together: α with its interval, ω, and each item with the rest.</summary>
internal sealed record ScaleReliability : Analysis
{
    private readonly AlphaResult _alpha;
    private readonly McDonaldOmega _omega;

    /// <param name="moments">The moments of the items, those that are reversed already turned.</param>
    /// <param name="items">Their ids.</param>
    public ScaleReliability(ItemMoments moments, IReadOnlyList<string> items)
        : base(moments.Persons, moments.Total - moments.Persons)
    {
        (_alpha, _omega) = (CronbachAlpha.Compute(moments), McDonaldOmega.Compute(moments));
        Measures =
        [
            Figure("alpha", _alpha.Alpha) with { Interval = _alpha.Interval },
            new Measure("omega", _omega.Method, _omega.Omega, 2) { Reason = _omega.Reason },
            Figure("alpha_standardized", _alpha.StandardizedAlpha),
            Figure("mean_correlation", _alpha.MeanCorrelation),
            .. _alpha.EachItem.Zip(items, EachItem).SelectMany(one => one),
        ];
    }

    public override IReadOnlyList<Measure> Measures { get; }

    public override IReadOnlyList<string> InSentence => ["alpha", "omega"];

    public override string Read(ReadingWords words)
    {
        var alpha = _alpha.Read(words.Language);
        return _omega.Omega is null ? alpha : ReadingParts.Joined(alpha, _omega.Read(words.Language));
    }

    public override string ReadCautiously(ReadingWords words, Func<string, Released> shown) => CautiousReading.NotShown(words.Language);

    private IEnumerable<Measure> EachItem(AlphaItem item, string id)
    {
        yield return Figure("item_rest", item.RestCorrelation) with { Of = [id] };
        if (_alpha.Items > 2)
            yield return Figure("alpha_if_deleted", item.AlphaIfDeleted) with { Of = [id] };
    }

    private Measure Figure(string name, double? value) => new(name, _alpha.Method, value, 2) { Reason = _alpha.Reason };
}
