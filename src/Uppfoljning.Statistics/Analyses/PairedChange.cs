using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Paired;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Readings;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>An item or an index of the same persons at two occasions: whether it has moved, which way and how much.</summary>
internal sealed record PairedChange : Analysis
{
    private readonly SignedRankResult _test;

    /// <param name="pairs">Both values of each person.</param>
    /// <param name="decimals">Decimals of means.</param>
    public PairedChange(PairTable pairs, int decimals)
        : base(pairs.Complete, pairs.Incomplete)
    {
        var mean = PairedT.Test(pairs);
        _test = SignedRank.Asymptotic(pairs);
        Measures =
        [
            new Measure("mean_change", mean.Method, mean.MeanChange, decimals) { Interval = mean.Interval, Reason = mean.Reason },
            Measure.ProbabilityOf(_test.Method, _test.PTwoSided, _test.Reason),
            new Measure("rank_biserial", _test.Method, _test.RankBiserial, 2) { Reason = _test.Reason },
            new Measure("mean_before", mean.Method, mean.MeanBefore, decimals) { Reason = mean.Reason },
            new Measure("mean_after", mean.Method, mean.MeanAfter, decimals) { Reason = mean.Reason },
            new Measure("cohens_dz", mean.Method, mean.CohensDz, 2) { Reason = mean.Reason },
        ];
    }

    public override IReadOnlyList<Measure> Measures { get; }

    public override IReadOnlyList<string> InSentence => [Measure.P];

    public override string Read(ReadingWords words) => _test.Read(words.Language);

    public override string ReadCautiously(ReadingWords words, Func<string, Released> shown) => CautiousReading.NotShown(words.Language);
}
