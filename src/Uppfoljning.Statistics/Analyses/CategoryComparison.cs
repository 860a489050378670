using Uppfoljning.Statistics.Categorical;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Readings;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>Options without order in several groups: whether the distribution differs, by the exact test where χ² is unreliable.</summary>
internal sealed record CategoryComparison : Analysis
{
    private readonly ChiSquareResult _test;
    private readonly FisherExactResult? _exact;

    /// <param name="groups">The counts of each group.</param>
    /// <param name="withExact">Whether the exact test may be made.</param>
    public CategoryComparison(IReadOnlyList<GroupCounts> groups, bool withExact)
        : base(groups.Sum(group => group.Valid), groups.Sum(group => group.Missing))
    {
        var table = new long[groups[0].Options.Count, groups.Count];
        for (var option = 0; option < groups[0].Options.Count; option++)
        {
            for (var group = 0; group < groups.Count; group++)
                table[option, group] = groups[group].Options[option];
        }

        _test = ChiSquare.Test(table);
        _exact = withExact && _test.IsUnreliable ? FisherExact.Test(table) : null;
        Measures =
        [
            new Measure("cramers_v", _test.Method, _test.CramersV, 2) { Reason = _test.Reason },
            _exact is null ? Measure.ProbabilityOf(_test.Method, _test.P, _test.Reason) : Measure.ProbabilityOf(Method(_exact), _exact.PTwoSided, _exact.Reason),
            new Measure("chi_square", _test.Method, _test.Statistic, 2) { Reason = _test.Reason },
            new Measure("df", _test.Method, _test.Degrees, 0) { Reason = _test.Reason },
            .. _exact is { StandardError: { } error, Options: { } options }
                ? [new Measure("p_error", Method(_exact), error, 4), new Measure("seed", Method(_exact), options.Seed, 0)] : Array.Empty<Measure>(),
        ];
    }

    public override IReadOnlyList<Measure> Measures { get; }

    public override IReadOnlyList<string> InSentence => ["cramers_v", Measure.P];

    public override string Read(ReadingWords words) => _test.Read(_exact, words.Language);

    public override string ReadCautiously(ReadingWords words, Func<string, Released> shown) => CautiousReading.Read(words.Language, shown(Measure.P));

    private static string Method(FisherExactResult exact) => exact.Form switch
    {
        TestForm.Exact => exact.Method,
        TestForm.MonteCarlo => $"{exact.Method}.monte_carlo",
        _ => $"{exact.Method}.asymptotic",
    };
}
