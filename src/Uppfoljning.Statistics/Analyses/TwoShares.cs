using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Readings;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>The share of two groups that chose an option.</summary>
internal sealed record TwoShares : Analysis
{
    private const int FewestForDecimals = 100;

    private readonly ShareDifference _shares;
    private readonly ComparedGroups _groups;

    public TwoShares(GroupCounts first, GroupCounts second, ComparedGroups groups)
        : base(first.Valid + second.Valid, first.Missing + second.Missing)
    {
        _groups = groups;
        _shares = ShareDifference.Of(first.Options[1], first.Valid, second.Options[1], second.Valid);
        var decimals = Math.Min(first.Valid, second.Valid) < FewestForDecimals ? 0 : 1;
        var points = _shares.Interval is { } interval ? new Tables.Interval(100 * interval.Low, 100 * interval.High) : null;
        Measures =
        [
            new Measure("difference_points", _shares.Method, 100 * _shares.Difference, decimals) { Interval = points, Reason = _shares.Reason },
            Measure.ProbabilityOf("categorical.chi_square", _shares.P, _shares.Reason),
        ];
    }

    public override IReadOnlyList<Measure> Measures { get; }

    public override IReadOnlyList<string> InSentence => ["difference_points"];

    public override string Read(ReadingWords words) => _shares.Read(words.Language, _groups.Name(words, 0), _groups.Name(words, 1));

    public override string ReadCautiously(ReadingWords words, Func<string, Released> shown) => CautiousReading.Read(words.Language, shown(Measure.P));
}
