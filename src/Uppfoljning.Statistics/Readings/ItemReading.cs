using Uppfoljning.Statistics.Indices;
using Uppfoljning.Statistics.Likert;
using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Readings;

/// <summary>Plain sentences about one item. Whatever cannot be computed says so and why.</summary>
public static class ItemReading
{
    /// <summary>How many answered, and how many of them positively.</summary>
    public static string Read(this ItemSummary item, ReadingLanguage language)
    {
        var answered = item.Missing == 0
            ? language.Text("item.answered", item.Valid)
            : language.Text("item.answered_some_missing", item.Valid, ("missing", language.Number(item.Missing)));
        return ReadingParts.Joined(answered, item.Valid == 0 ? "" : item.Top.Read(language));
    }

    /// <summary>A share of positive answers with its interval.</summary>
    public static string Read(this ShareEstimate share, ReadingLanguage language)
    {
        if (share is not { Share: { } value, Interval: { } interval })
            return language.NotComputable(share.Reason);
        return language.Text(
            "item.top",
            ("share", language.Percent(value, share.Valid)),
            ("k", language.Number(share.Hits)),
            ("n", language.Number(share.Valid)),
            ("confidence", language.Level(share.Confidence)),
            ("low", language.Percent(interval.Low, share.Valid)),
            ("high", language.Percent(interval.High, share.Valid)));
    }

    /// <summary>The mean on its scale, and the median.</summary>
    public static string Read(this Description description, ReadingLanguage language, double lowest, double highest)
    {
        if (description is not { Mean: { } mean, Median: { } median })
            return language.NotComputable(description.Reason);

        var (low, high) = description.MeanInterval is { } interval ? language.Limits(interval, 2) : ("", "");
        return ReadingParts.Joined(
            language.Text(
                description.MeanInterval is null ? "mean.no_interval" : "mean",
                ("mean", language.Number(mean, 2)),
                ("min", Short(language, lowest)),
                ("max", Short(language, highest)),
                ("confidence", language.Level(description.Confidence)),
                ("low", low),
                ("high", high),
                ("n", language.Number(description.Valid))),
            language.Text("median", ("median", Short(language, median))));
    }

    /// <summary>Positive, negative and the net of them.</summary>
    public static string Read(this NetScore net, ReadingLanguage language) => Net("net", net, language);

    /// <summary>Promoters, detractors and the score.</summary>
    public static string Read(this Nps nps, ReadingLanguage language) => Net("nps", nps.Net, language);

    private static string Net(string key, NetScore net, ReadingLanguage language)
    {
        if (net is not { Score: { } score, AdjustedWald: { } interval })
            return language.NotComputable(net.Reason);
        var (low, high) = language.Limits(interval, 0);
        return language.Text(
            key,
            ("positive", language.Percent((double)net.Positive / net.Valid, net.Valid)),
            ("negative", language.Percent((double)net.Negative / net.Valid, net.Valid)),
            ("net", language.Number(score, 0)),
            ("low", low),
            ("high", high),
            ("n", language.Number(net.Valid)));
    }

    private static string Short(ReadingLanguage language, double value) => language.Number(value, value == Math.Round(value) ? 0 : 1);
}
