using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>What a file turned out to be.</summary>
/// <param name="Questionnaire">Null when there is any error: nothing is half read.</param>
/// <param name="Findings">Everything to put right, in the order of the file; at most <see cref="Limits.Findings"/>, the most severe.</param>
public sealed record ReadResult(Questionnaire? Questionnaire, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether it may be shown to respondents: nothing but warnings.</summary>
    public bool CanBePublished => Questionnaire is not null && Findings.All(finding => finding.Severity == Severity.Warning);
}
