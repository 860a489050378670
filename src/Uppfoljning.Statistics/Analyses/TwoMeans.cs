using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Readings;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>Index scores of two groups: the difference of their means, and how large it is beside the spread.</summary>
internal sealed record TwoMeans : Analysis
{
    private readonly WelchTResult _test;
    private readonly ComparedGroups _groups;

    public TwoMeans(FrequencyTable first, FrequencyTable second, ComparedGroups groups)
        : base(first.Valid + second.Valid, first.Missing + second.Missing)
    {
        (_groups, _test) = (groups, WelchT.Test(first, second));
        var size = CliffsDelta.Estimate(first, second);
        Measures =
        [
            new Measure("mean_difference", _test.Method, _test.Difference, 1) { Interval = _test.Interval, Reason = _test.Reason },
            Measure.ProbabilityOf(_test.Method, _test.PTwoSided, _test.Reason),
            new Measure("t", _test.Method, _test.T, 2) { Reason = _test.Reason },
            new Measure("df", _test.Method, _test.Degrees, 1) { Reason = _test.Reason },
            new Measure("cliffs_delta", size.Method, size.Delta, 2) { Interval = size.Interval, Reason = size.Reason },
        ];
    }

    public override IReadOnlyList<Measure> Measures { get; }

    public override IReadOnlyList<string> InSentence => ["mean_difference", Measure.P];

    public override string Read(ReadingWords words) => _test.Read(words.Language, _groups.Name(words, 0), _groups.Name(words, 1));

    public override string ReadCautiously(ReadingWords words, Func<string, Released> shown) => CautiousReading.Read(words.Language, shown(Measure.P));
}
