using Uppfoljning.Statistics.Likert;
using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Indices;

/// <summary>Net promoter score: promoters minus detractors in percentage points, −100 to 100.</summary>
/// <param name="Missing">Persons who did not answer.</param>
/// <param name="Promoters">Answers 9 and 10, Wilson interval.</param>
/// <param name="Detractors">Answers 0–6, Wilson interval.</param>
/// <param name="Net">The score with its intervals.</param>
public sealed record Nps(long Missing, ShareEstimate Promoters, ShareEstimate Detractors, NetScore Net)
{
    /// <summary>The method's stable name.</summary>
    public string Method { get; } = "index.nps";

    /// <summary>Persons who answered.</summary>
    public long Valid => Net.Valid;

    /// <summary>Answers 7 and 8.</summary>
    public long Passives => Net.Valid - Net.Positive - Net.Negative;

    /// <summary>Why there are no numbers; null when there are.</summary>
    public Reason? Reason => Net.Reason;

    /// <summary>Computes the score.</summary>
    /// <param name="answers">Counted answers on 0–10; missing ones are only counted.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="RefusedInputException">An answer is not a whole number from 0 to 10.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside its range.</exception>
    /// <remarks>Source: Reichheld (2003), Harvard Business Review 81(12), 46–54.</remarks>
    public static Nps Compute(FrequencyTable answers, double confidence = 0.95)
    {
        new AnswerScale(0, 10).Require(answers);

        var promoters = answers.CountOf(9) + answers.CountOf(10);
        var detractors = Enumerable.Range(0, 7).Sum(answer => answers.CountOf(answer));
        return new Nps(
            answers.Missing,
            Proportion.Wilson(promoters, answers.Valid, confidence),
            Proportion.Wilson(detractors, answers.Valid, confidence),
            NetScore.Of(promoters, detractors, answers.Valid, confidence));
    }
}
