using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Readings;

/// <summary>Plain sentences about who answered, about weights, and about what is not shown.</summary>
public static class ResponseReading
{
    /// <summary>How many of the invited answered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More answered than were invited, or a count is negative.</exception>
    public static string ReadResponse(this ReadingLanguage language, long answered, long invited)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answered);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answered, invited);
        return invited == 0
            ? language.NotComputable(Reason.NoData)
            : language.Text(
                "response",
                answered,
                ("invited", language.Text("invited", invited)),
                ("share", language.Percent((double)answered / invited, invited)));
    }

    /// <summary>Which group answered least, and whether the results may be read as holding for all invited.</summary>
    /// <param name="language">The language.</param>
    /// <param name="group">What people call the group with the lowest response rate.</param>
    /// <param name="answered">How many of the group answered.</param>
    /// <param name="invited">How many of the group were invited, above 0.</param>
    /// <param name="holdsForAll">The evaluator's judgement.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nobody of the group was invited.</exception>
    public static string ReadLowestResponse(this ReadingLanguage language, string group, long answered, long invited, bool holdsForAll)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(invited);
        return ReadingParts.Joined(
            language.Text("response.lowest", ("share", language.Percent((double)answered / invited, invited)), ("group", group)),
            language.Text(holdsForAll ? "response.holds" : "response.does_not_hold"));
    }

    /// <summary>A weighted value beside the unweighted one.</summary>
    /// <param name="language">The language.</param>
    /// <param name="weighted">The value with weights.</param>
    /// <param name="unweighted">The value without.</param>
    /// <param name="effective">Kish's effective number of answers.</param>
    /// <param name="variables">What people call the variables weighted by.</param>
    public static string ReadWeighted(this ReadingLanguage language, double weighted, double unweighted, double effective, string variables) =>
        language.Text(
            "weighted",
            ("weighted", language.Number(weighted, 2)),
            ("unweighted", language.Number(unweighted, 2)),
            ("effective", language.Text("unweighted_answers", (long)Math.Round(effective))),
            ("variables", variables));

    /// <summary>Why a cell or a group is not shown.</summary>
    public static string ReadWithheld(this ReadingLanguage language, int limit) => language.Text("withheld", ("limit", language.Number(limit)));

    /// <summary>Why a figure could not be computed.</summary>
    public static string ReadReason(this ReadingLanguage language, Reason reason) => language.NotComputable(reason);
}
