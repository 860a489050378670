using Uppfoljning.Statistics.Survey;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class SurveyAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("survey.aapor", Aapor),
        ("survey.swedish_response", Swedish),
        ("survey.nonresponse_categorical", ByLevel),
        ("survey.nonresponse_numeric", ByNumber),
        ("survey.weighted_mean", Mean),
        ("survey.weighted_proportion", Share),
        ("survey.poststratify", PostStratify),
        ("survey.rake", Rake),
        ("survey.effective_n", c => Size(EffectiveSize.Of([.. c.Vector("weight").OfType<double>()]))),
        ("survey.fpc_mean", FiniteMean),
        ("survey.fpc_proportion", FiniteShare),
    ];

    private static Dictionary<string, object?> Aapor(ReferenceCase c)
    {
        long Count(string letter) => c.Args.Integer(letter, 0);
        var of = new Dispositions(Count("I"), Count("P"), Count("R"), Count("NC"), Count("O"), Count("UH"), Count("UO"), Count("NE"));
        var rates = AaporRates.Of(of, c.Args.Has("e") ? c.Args.Number("e") : null);
        var figures = new Dictionary<string, object?> { ["e"] = rates.Eligibility, ["reason"] = rates.Reason?.Code() };
        foreach (var (name, list) in (ReadOnlySpan<(string, IReadOnlyList<double?>)>)[("RR", rates.Response), ("COOP", rates.Cooperation), ("REF", rates.Refusal), ("CON", rates.Contact)])
        {
            for (var i = 0; i < list.Count; i++)
                figures[$"{name}{i + 1}"] = list[i];
        }

        return figures;
    }

    private static Dictionary<string, object?> Swedish(ReferenceCase c)
    {
        var rates = SwedishResponse.Of(c.Args.Integer("sample"), c.Args.Integer("overcoverage"), c.Args.Integer("answered"), c.Args.Integer("refused"), c.Args.Integer("not_reached"));
        return new()
        {
            ["net_sample"] = rates.NetSample,
            ["svarsfrekvens"] = rates.ResponseRate,
            ["bortfall"] = rates.NonResponse,
            ["bortfall_vagran"] = rates.Refused,
            ["bortfall_ej_antraffad"] = rates.NotReached,
            ["bortfall_ovrigt"] = rates.OtherNonResponse,
            ["reason"] = rates.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> ByLevel(ReferenceCase c)
    {
        var levels = c.Args.Strings("levels");
        var persons = c.Text("group").Zip(c.Vector("responded")).Where(person => person.Second is 0 or 1).ToList();
        var result = NonResponse.ByLevel(
            levels,
            [.. levels.Select(level => persons.LongCount(person => person.First == level))],
            [.. levels.Select(level => persons.LongCount(person => person.First == level && person.Second == 1))]);
        return new()
        {
            ["levels"] = result.Levels.Select(Level).ToArray(),
            ["chi2"] = result.ChiSquare.Statistic,
            ["df"] = result.ChiSquare.Degrees,
            ["p"] = result.ChiSquare.P,
            ["cells_expected_below_5"] = result.ChiSquare.CellsExpectedBelow5,
            ["cramers_v"] = result.ChiSquare.CramersV,
            ["p_fisher"] = result.Fisher?.PTwoSided,
            ["reason"] = result.ChiSquare.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Level(LevelResponse level) => new()
    {
        ["level"] = level.Level,
        ["invited"] = level.Invited,
        ["answered"] = level.Answered,
        ["response_rate"] = level.Rate.Share,
        ["ci_low"] = level.Rate.Interval?.Low,
        ["ci_high"] = level.Rate.Interval?.High,
        ["pct_of_invited"] = level.PercentOfInvited,
        ["pct_of_answered"] = level.PercentOfAnswered,
        ["difference_pp"] = level.DifferencePoints,
    };

    private static Dictionary<string, object?> ByNumber(ReferenceCase c)
    {
        var persons = c.Vector("value").Zip(c.Vector("responded")).ToList();
        FrequencyTable Those(double responded) => FrequencyTable.Of([.. persons.Where(person => person.Second == responded).Select(person => person.First)]);
        var result = NonResponse.ByNumber(Those(1), Those(0));
        var welch = result.Comparison;
        var isKnownOfAll = persons.TrueForAll(person => person.First is null || person.Second is not null); // else R's spread is NA
        return new()
        {
            ["n_x"] = welch.ValidX,
            ["n_y"] = welch.ValidY,
            ["mean_x"] = welch.MeanX,
            ["mean_y"] = welch.MeanY,
            ["sd_x"] = welch.StandardDeviationX,
            ["sd_y"] = welch.StandardDeviationY,
            ["mean_difference"] = welch.Difference,
            ["t"] = welch.T,
            ["df"] = welch.Degrees,
            ["p_two_sided"] = welch.PTwoSided,
            ["ci_low"] = welch.Interval?.Low,
            ["ci_high"] = welch.Interval?.High,
            ["smd"] = isKnownOfAll ? result.StandardisedDifference : null,
            ["reason"] = welch.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> Mean(ReferenceCase c) =>
        Figures(WeightedEstimate.Mean(c.Vector("y"), c.Vector("weight"), c.Args.Has("population") ? c.Args.Number("population") : null));

    private static Dictionary<string, object?> Share(ReferenceCase c)
    {
        var share = WeightedEstimate.Share(c.Vector("y"), c.Vector("weight"));
        var figures = Figures(share.Mean);
        figures["proportion"] = share.Mean.Mean;
        figures["t_ci_low"] = share.Mean.Interval?.Low;
        figures["t_ci_high"] = share.Mean.Interval?.High;
        figures["logit_ci_low"] = share.Logit?.Low;
        figures["logit_ci_high"] = share.Logit?.High;
        figures["wilson_kish_low"] = share.Wilson?.Low;
        figures["wilson_kish_high"] = share.Wilson?.High;
        return figures;
    }

    private static Dictionary<string, object?> PostStratify(ReferenceCase c)
    {
        var result = PostStratification.Mean(c.Vector("y"), c.Text("stratum"), c.Args.NamedNumbers("population"), c.Args.Flag("fpc", false));
        var figures = Figures(result.Estimate);
        figures["unweighted_mean"] = result.UnweightedMean;
        figures["stratum_n"] = result.Strata.ToDictionary(s => s.Stratum, s => (object?)s.N);
        figures["stratum_weight"] = result.Strata.ToDictionary(s => s.Stratum, s => (object?)s.Weight);
        figures["empty_strata"] = result.EmptyStrata;
        return figures;
    }

    private static Dictionary<string, object?> Rake(ReferenceCase c)
    {
        var result = Raking.Mean(c.Vector("y"), c.Text("margin1"), c.Text("margin2"), c.Args.NamedNumbers("population1"), c.Args.NamedNumbers("population2"));
        var figures = Figures(result.Estimate);
        figures["unweighted_mean"] = result.UnweightedMean;
        figures["min_weight"] = result.Smallest;
        figures["max_weight"] = result.Largest;
        figures["cell_weights"] = result.Cells.OrderBy(cell => cell.First, StringComparer.Ordinal).ThenBy(cell => cell.Second, StringComparer.Ordinal)
            .Select(cell => new Dictionary<string, object?> { ["margin1"] = cell.First, ["margin2"] = cell.Second, ["n"] = cell.N, ["weight"] = cell.Weight }).ToArray();
        return figures;
    }

    private static Dictionary<string, object?> Figures(WeightedMean mean)
    {
        var figures = mean.Size is null ? [] : Size(mean.Size);
        figures["n"] = mean.Valid;
        figures["n_missing"] = mean.Missing;
        figures["mean"] = mean.Mean;
        figures["se"] = mean.StandardError;
        figures["df"] = mean.Degrees;
        figures["ci_low"] = mean.Interval?.Low;
        figures["ci_high"] = mean.Interval?.High;
        figures["sum_weights"] = mean.WeightSum;
        figures["reason"] = mean.Reason?.Code();
        return figures;
    }

    private static Dictionary<string, object?> Size(EffectiveSize size) => new()
    {
        ["n"] = size.N,
        ["n_effective"] = size.Effective,
        ["design_effect_kish"] = size.DesignEffect,
        ["reason"] = size.Reason?.Code(),
    };

    private static Dictionary<string, object?> FiniteMean(ReferenceCase c)
    {
        var mean = FinitePopulation.Mean(c.Frequencies("y"), c.Args.Number("population"));
        return new()
        {
            ["n"] = mean.Valid,
            ["population"] = mean.Population,
            ["sampling_fraction"] = mean.SamplingFraction,
            ["mean"] = mean.Uncorrected.Mean,
            ["fpc"] = mean.Correction,
            ["se_srs"] = mean.Uncorrected.StandardError,
            ["se"] = mean.StandardError,
            ["ci_low"] = mean.Interval?.Low,
            ["ci_high"] = mean.Interval?.High,
            ["ci_without_fpc_low"] = mean.UncorrectedInterval?.Low,
            ["ci_without_fpc_high"] = mean.UncorrectedInterval?.High,
            ["reason"] = mean.Reason?.Code(),
        };
    }

    private static Dictionary<string, object?> FiniteShare(ReferenceCase c)
    {
        var share = FinitePopulation.Share(c.Args.Integer("x"), c.Args.Integer("n"), c.Args.Integer("population"), c.Args.Number("conf", 0.95));
        return new()
        {
            ["p"] = share.Share,
            ["n_effective"] = share.EffectiveN,
            ["ci_low"] = share.Wilson?.Low,
            ["ci_high"] = share.Wilson?.High,
            ["exact_K_low"] = share.FewestHits,
            ["exact_K_high"] = share.MostHits,
            ["exact_ci_low"] = share.Exact?.Low,
            ["exact_ci_high"] = share.Exact?.High,
            ["reason"] = share.Reason?.Code(),
        };
    }
}
