using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Readings;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>Ordered answers of three groups or more: whether they differ, how much, and which two do.</summary>
internal sealed record SeveralGroups : Analysis
{
    /// <summary>More groups than this have too many pairs to look at.</summary>
    private const int MostForPairs = 10;

    private readonly KruskalWallisResult _test;

    /// <param name="groups">The answers of each group.</param>
    /// <param name="names">What the groups are.</param>
    /// <param name="withPairs">Whether every two are compared besides.</param>
    public SeveralGroups(IReadOnlyList<FrequencyTable> groups, ComparedGroups names, bool withPairs)
        : base(groups.Sum(group => group.Valid), groups.Sum(group => group.Missing))
    {
        _test = KruskalWallis.Test(groups);
        Measures =
        [
            new Measure("epsilon_squared", _test.Method, _test.EpsilonSquared, 2) { Reason = _test.Reason },
            Measure.ProbabilityOf(_test.Method, _test.P, _test.Reason),
            new Measure("h", _test.Method, _test.H, 2) { Reason = _test.Reason },
            new Measure("df", _test.Method, _test.Degrees, 0) { Reason = _test.Reason },
            .. withPairs && groups.Count <= MostForPairs ? Pairs(groups, names) : [],
        ];
    }

    public override IReadOnlyList<Measure> Measures { get; }

    public override IReadOnlyList<string> InSentence => [Measure.P];

    public override string Read(ReadingWords words) => _test.Read(words.Language);

    public override string ReadCautiously(ReadingWords words, Func<string, Released> shown) => CautiousReading.Read(words.Language, shown(Measure.P));

    private static IEnumerable<Measure> Pairs(IReadOnlyList<FrequencyTable> groups, ComparedGroups names) => PairwiseMannWhitney.Test(groups)
        .Select(pair => Measure.ProbabilityOf(pair.Method, pair.PAdjusted, pair.Test.Reason, "pair_p_holm") with { Of = [names.Levels[pair.First], names.Levels[pair.Second]] });
}
