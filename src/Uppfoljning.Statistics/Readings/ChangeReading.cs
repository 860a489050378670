using Uppfoljning.Statistics.Paired;
using Uppfoljning.Statistics.Trend;

namespace Uppfoljning.Statistics.Readings;

/// <summary>Plain sentences about the same persons on two occasions, and about trends.</summary>
public static class ChangeReading
{
    private const double Moderate = 0.3;
    private const double Strong = 0.5;

    /// <summary>How many went up, down or stayed, and whether the change is certain.</summary>
    public static string Read(this SignedRankResult test, ReadingLanguage language) => test.PTwoSided is { } p
        ? language.Text(
            "signed_rank",
            test.NZero,
            ("pairs", language.Number(test.Valid)),
            ("up", language.HowMany(test.NPositive)),
            ("down", language.HowMany(test.NNegative)),
            ("certainty", language.Certainty(p)),
            ("p", language.PValue(p)))
        : language.NotComputable(test.Reason);

    /// <summary>How much the mean has changed.</summary>
    public static string Read(this MeanChangeResult test, ReadingLanguage language)
    {
        if (test is not { MeanChange: { } change, Interval: { } interval, PTwoSided: { } p })
            return language.NotComputable(test.Reason);

        var (low, high) = language.Limits(interval, 2, turned: change < 0);
        return language.Text(
            change > 0 ? "mean_change.up" : change < 0 ? "mean_change.down" : "mean_change.none",
            ("pairs", language.Number(test.Valid)),
            ("change", language.Number(Math.Abs(change), 2)),
            ("confidence", language.Level(test.Confidence)),
            ("low", low),
            ("high", high),
            ("p", language.PValue(p)));
    }

    /// <summary>How many moved each way between no and yes, with the exact p-value.</summary>
    public static string Read(this McNemarResult test, ReadingLanguage language) => test.PExact is { } p
        ? ReadingParts.Capitalised(language.Text(
            "mcnemar",
            ("up", language.HowMany(test.NoToYes)),
            ("down", language.HowMany(test.YesToNo)),
            ("p", language.PValue(p))))
        : language.NotComputable(test.Reason);

    /// <summary>How many improved, stayed and worsened.</summary>
    public static string Read(this Transitions transitions, ReadingLanguage language)
    {
        var n = transitions.Valid;
        if (n == 0)
            return language.NotComputable(Tables.Reason.NoData);
        return language.Text(
            "transitions",
            ("improved", language.Percent((double)transitions.Improved / n, n)),
            ("improved_count", language.Number(transitions.Improved)),
            ("unchanged", language.Percent((double)transitions.Unchanged / n, n)),
            ("worsened", language.Percent((double)transitions.Worsened / n, n)),
            ("n", language.Number(n)));
    }

    /// <summary>Whether answers rise or fall with an ordered variable; weak below 0.3, strong from 0.5.</summary>
    /// <param name="trend">The association.</param>
    /// <param name="language">The language.</param>
    /// <param name="variable">What people call the ordered variable.</param>
    public static string Read(this KendallTauBResult trend, ReadingLanguage language, string variable)
    {
        if (trend is not { TauB: { } tau, PTwoSided: { } p })
            return language.NotComputable(trend.Reason);

        var strength = Math.Abs(tau) switch { < Moderate => "strength.weak", < Strong => "strength.moderate", _ => "strength.strong" };
        return language.Text(
            !ReadingParts.IsSure(p) ? "trend.unsure" : tau > 0 ? "trend.up" : "trend.down",
            ("p", language.PValue(p)),
            ("strength", language.Text(strength)),
            ("variable", variable));
    }
}
