using Uppfoljning.Statistics.Indices;
using Uppfoljning.Statistics.Reliability;

namespace Uppfoljning.Statistics.Readings;

/// <summary>Plain sentences about indices and about how well their questions hang together.</summary>
public static class IndexReading
{
    private const double HangsTogetherWell = 0.8;
    private const double HangsTogetherFairly = 0.7;

    /// <summary>The index with its base, and what it is not.</summary>
    public static string Read(this Nki nki, ReadingLanguage language)
    {
        if (nki.Index is not { } index || nki.Summary is not { } summary)
            return language.NotComputable(nki.Reason);

        var (low, high) = summary.Description.MeanInterval is { } interval ? language.Limits(interval, 1) : ("", "");
        var equal = nki.Weights!.All(weight => Math.Abs(weight - nki.Weights![0]) < 1e-12);
        return language.Text(
            low.Length == 0 ? "nki.no_interval" : equal ? "nki.equal" : "nki.weighted",
            ("index", language.Number(index, 1)),
            ("questions", language.Text("questions", nki.Items.Count)),
            ("n", language.Number(summary.Scored)),
            ("confidence", language.Level(summary.Description.Confidence)),
            ("low", low),
            ("high", high));
    }

    /// <summary>The mean, and how many have low well-being.</summary>
    public static string Read(this Who5 who5, ReadingLanguage language) => who5.Summary.Description.Mean is { } mean
        ? language.Text("who5", who5.LowWellBeing.Hits, ("mean", language.Number(mean, 1)), ("answered", language.Number(who5.Summary.Scored)))
        : language.NotComputable(who5.Summary.Reason);

    /// <summary>The mean of the sums.</summary>
    public static string Read(this Kasam13 kasam, ReadingLanguage language) => kasam.Summary.Description.Mean is { } mean
        ? language.Text("kasam13", ("mean", language.Number(mean, 1)), ("n", language.Number(kasam.Summary.Scored)))
        : language.NotComputable(kasam.Summary.Reason);

    /// <summary>How well the questions hang together: well from 0.8, fairly from 0.7, else weakly.</summary>
    public static string Read(this AlphaResult result, ReadingLanguage language)
    {
        if (result.Alpha is not { } alpha)
            return language.NotComputable(result.Reason);
        if (alpha < 0)
            return language.Text("alpha.negative", ("alpha", language.Number(alpha, 2)));
        if (result.Interval is not { } interval)
            return language.NotComputable(Tables.Reason.TooFew);

        var (low, high) = language.Limits(interval, 2);
        return language.Text(
            alpha >= HangsTogetherWell ? "alpha.well" : alpha >= HangsTogetherFairly ? "alpha.fairly" : "alpha.weakly",
            ("alpha", language.Number(alpha, 2)),
            ("confidence", language.Level(result.Confidence)),
            ("low", low),
            ("high", high));
    }

    /// <summary>How much of the variation one factor accounts for.</summary>
    public static string Read(this McDonaldOmega result, ReadingLanguage language) => result.Omega is { } omega
        ? language.Text("omega", ("share", language.Percent(omega, result.Valid)), ("omega", language.Number(omega, 2)), ("n", language.Number(result.Valid)))
        : language.NotComputable(result.Reason);

    /// <summary>The area most strongly associated with NKI, and a warning when the persons are few.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="language">The language.</param>
    /// <param name="nameOf">What people call an area, from its id.</param>
    public static string Read(this PriorityAnalysis analysis, ReadingLanguage language, Func<string, string> nameOf)
    {
        if (analysis.Areas.MaxBy(area => area.Importance) is not { } first)
            return language.NotComputable(analysis.Reason);
        return ReadingParts.Joined(
            language.Text(
                "priority",
                ("area", nameOf(first.Id)),
                ("share", language.Percent(first.Importance, analysis.Valid)),
                ("performance", language.Number(first.Performance, 0))),
            analysis.IsUncertain ? language.Text("priority.uncertain", ("n", language.Number(analysis.Valid))) : "");
    }
}
