using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Likert;

/// <summary>One group's answers to an item; a group below the minimum has its numbers but no figures.</summary>
/// <param name="Level">The group.</param>
/// <param name="Valid">Persons of the group who answered.</param>
/// <param name="Missing">Persons of the group who did not.</param>
/// <param name="IsWithheld">The group is smaller than the minimum.</param>
/// <param name="Description">Mean, median and spread; null when withheld.</param>
/// <param name="Top">Share at the two highest values, Wilson interval; null when withheld.</param>
public sealed record GroupSummary(
    string Level, long Valid, long Missing, bool IsWithheld, Description? Description, ShareEstimate? Top)
{
    /// <summary>The method's stable name.</summary>
    public string Method { get; } = "likert.group_summary";

    /// <summary>Summarises one group.</summary>
    /// <param name="level">The group.</param>
    /// <param name="answers">Its counted answers.</param>
    /// <param name="scale">The values of the item.</param>
    /// <param name="minimum">Fewest answers a group may be shown with.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static GroupSummary Of(string level, FrequencyTable answers, AnswerScale scale, int minimum = 5, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimum);
        if (answers.Valid < minimum)
            return new GroupSummary(level, answers.Valid, answers.Missing, IsWithheld: true, null, null);

        var top = 0L;
        for (var i = 0; i < answers.Values.Length; i++)
            if (answers.Values[i] >= scale.Highest - 1)
                top += answers.Counts[i];
        return new GroupSummary(
            level, answers.Valid, answers.Missing, IsWithheld: false,
            Description.Of(answers, confidence), Proportion.Wilson(top, answers.Valid, confidence));
    }
}
