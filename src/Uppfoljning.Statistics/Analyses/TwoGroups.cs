using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Readings;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>Ordered answers of two groups: who answers higher, how often, and whether it is certain.</summary>
internal sealed record TwoGroups : Analysis
{
    private const int FewestForDecimals = 100;

    /// <summary>The limits of <see cref="Magnitude"/>, and 0.</summary>
    private static readonly double[] SizeLimits = [-1, -0.474, -0.33, -0.147, 0, 0.147, 0.33, 0.474, 1];

    private readonly MannWhitneyResult _test;
    private readonly CliffsDeltaResult _size;
    private readonly ComparedGroups _groups;

    public TwoGroups(FrequencyTable first, FrequencyTable second, ComparedGroups groups)
        : base(first.Valid + second.Valid, first.Missing + second.Missing)
    {
        (_groups, _test, _size) = (groups, MannWhitney.Asymptotic(first, second), CliffsDelta.Estimate(first, second));
        Measures =
        [
            new Measure("cliffs_delta", _size.Method, _size.Delta, 2) { Interval = _size.Interval, Reason = _size.Reason, Limits = SizeLimits },
            Measure.ProbabilityOf(_test.Method, _test.PTwoSided, _test.Reason),
            new Measure("share_higher", _test.Method, 100 * _test.ProbabilityOfSuperiority, Valid < FewestForDecimals ? 0 : 1) { Reason = _test.Reason },
            new Measure("u", _test.Method, _test.UX, 1) { Reason = _test.Reason },
            new Measure("z", _test.Method, _test.Z, 2) { Reason = _test.Reason },
        ];
    }

    public override IReadOnlyList<Measure> Measures { get; }

    public override IReadOnlyList<string> InSentence => ["cliffs_delta", "share_higher", Measure.P];

    public override string Read(ReadingWords words) => _test.Read(_size, words.Language, _groups.Name(words, 0), _groups.Name(words, 1));

    public override string ReadCautiously(ReadingWords words, Func<string, Released> shown) => CautiousReading.Read(
        words.Language, shown("cliffs_delta"), shown(Measure.P), _groups.Name(words, 0), _groups.Name(words, 1));
}
