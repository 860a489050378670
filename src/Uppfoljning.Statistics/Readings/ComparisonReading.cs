using Uppfoljning.Statistics.Categorical;
using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Multiplicity;
using Uppfoljning.Statistics.Proportions;

namespace Uppfoljning.Statistics.Readings;

/// <summary>Plain sentences about differences between groups. They describe; they never say why.</summary>
public static class ComparisonReading
{
    /// <summary>Who answers higher, how often, how large the difference is and whether it is certain.</summary>
    /// <param name="test">The rank test.</param>
    /// <param name="size">Cliff's δ of the same groups.</param>
    /// <param name="language">The language.</param>
    /// <param name="a">What people call the first group.</param>
    /// <param name="b">What people call the second group.</param>
    public static string Read(this MannWhitneyResult test, CliffsDeltaResult size, ReadingLanguage language, string a, string b)
    {
        if (test is not { ProbabilityOfSuperiority: { } higher, PTwoSided: { } p } || size.Magnitude is not { } magnitude)
            return language.NotComputable(test.Reason ?? size.Reason);

        var key = higher > 0.5 ? "mann_whitney.higher" : higher < 0.5 ? "mann_whitney.lower" : "mann_whitney.equal";
        return ReadingParts.Joined(
            language.Text(key, ("share", language.Percent(higher, test.ValidX + test.ValidY)), ("a", a), ("b", b)),
            language.Text(
                "mann_whitney.size",
                ("size", language.Text("size." + magnitude.ToString().ToLowerInvariant())),
                ("certainty", language.Certainty(p)),
                ("p", language.PValue(p))));
    }

    /// <summary>How many points the groups differ on average.</summary>
    /// <param name="test">The test.</param>
    /// <param name="language">The language.</param>
    /// <param name="a">What people call the first group.</param>
    /// <param name="b">What people call the second group.</param>
    public static string Read(this WelchTResult test, ReadingLanguage language, string a, string b)
    {
        if (test is not { Difference: { } difference, Interval: { } interval, PTwoSided: { } p })
            return language.NotComputable(test.Reason);

        var (low, high) = language.Limits(interval, 1, turned: difference < 0);
        return language.Text(
            difference > 0 ? "welch.more" : difference < 0 ? "welch.less" : "welch.equal",
            ("difference", language.Number(Math.Abs(difference), 1)),
            ("confidence", language.Level(test.Confidence)),
            ("low", low),
            ("high", high),
            ("p", language.PValue(p)),
            ("a", a),
            ("b", b));
    }

    /// <summary>Whether several groups differ.</summary>
    public static string Read(this KruskalWallisResult test, ReadingLanguage language) => test.P is { } p
        ? language.Text(ReadingParts.IsSure(p) ? "kruskal_wallis.sure" : "kruskal_wallis.unsure", ("k", language.Number(test.Groups)), ("p", language.PValue(p)))
        : language.NotComputable(test.Reason);

    /// <summary>Whether a distribution differs between groups; by the exact test when the counts are small.</summary>
    /// <param name="test">The χ² test.</param>
    /// <param name="exact">Fisher's test of the same table, used when χ² is unreliable; null when it was not made.</param>
    /// <param name="language">The language.</param>
    public static string Read(this ChiSquareResult test, FisherExactResult? exact, ReadingLanguage language)
    {
        if (test is not { P: { } pChi, CramersV: { } v })
            return language.NotComputable(test.Reason);

        var useExact = test.IsUnreliable && exact?.PTwoSided is not null;
        var p = useExact ? exact!.PTwoSided!.Value : pChi;
        return ReadingParts.Joined(
            language.Text(ReadingParts.IsSure(p) ? "chi_square.sure" : "chi_square.unsure", ("p", language.PValue(p)), ("v", language.Number(v, 2))),
            useExact ? language.Text("chi_square.fisher") : "");
    }

    /// <summary>How many differences remain certain after adjustment.</summary>
    /// <param name="family">The adjusted family.</param>
    /// <param name="language">The language.</param>
    /// <param name="isWhole">Whether every p-value was known; otherwise those that were not count as large.</param>
    public static string Read(this AdjustedFamily family, ReadingLanguage language, bool isWhole = true) => language.Text(
        isWhole ? "multiplicity" : "multiplicity.partly",
        family.Adjusted.Count(p => p is { } value && ReadingParts.IsSure(value)),
        ("comparisons", language.Text("comparisons", family.FamilySize)));

    /// <summary>How many percentage points two shares differ.</summary>
    /// <param name="shares">The difference.</param>
    /// <param name="language">The language.</param>
    /// <param name="a">What people call the first group.</param>
    /// <param name="b">What people call the second group.</param>
    public static string Read(this ShareDifference shares, ReadingLanguage language, string a, string b)
    {
        if (shares is not { Difference: { } difference, Interval: { } interval })
            return language.NotComputable(shares.Reason);

        var persons = Math.Min(shares.First.Valid, shares.Second.Valid);
        var points = language.Percent(Math.Abs(difference), persons);
        var turned = difference < 0;
        return language.Text(
            difference > 0 ? "share_difference.higher" : turned ? "share_difference.lower" : "share_difference.equal",
            ("points", language.Text("points", points == "1" ? 1 : 2, ("points", points))),
            ("confidence", language.Level(shares.First.Confidence)),
            ("low", language.Percent(turned ? -interval.High : interval.Low, persons)),
            ("high", language.Percent(turned ? -interval.Low : interval.High, persons)),
            ("a", a),
            ("b", b));
    }
}
