namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>Gathers findings while a file is read: counts them all, keeps the first.</summary>
internal sealed class FindingList
{
    private readonly List<ImportFinding> errors = [];
    private readonly List<ImportFinding> warnings = [];

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public IReadOnlyList<ImportFinding> InOrder =>
        [.. errors.Concat(warnings).Take(ImportLimits.Findings).OrderBy(f => f.Row).ThenBy(f => f.Column)];

    public void Add(ImportFinding finding)
    {
        var like = finding.Problem.IsWarning ? warnings : errors;
        if (like.Count < ImportLimits.Findings)
        {
            like.Add(finding);
        }

        Errors += finding.Problem.IsWarning ? 0 : 1;
        Warnings += finding.Problem.IsWarning ? 1 : 0;
    }
}
