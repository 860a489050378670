namespace Uppfoljning.Web.Features.Participants;

/// <summary>Something to put right, or to know, about one value. Its words are <c>participants.CODE</c> among the staff texts, and the remedy <c>participants.CODE.remedy</c>.</summary>
/// <param name="Field">Null when it concerns the whole row.</param>
/// <param name="Code">Stable; listed in <c>docs/participants.md</c>.</param>
/// <param name="Found">What stands there; empty when it may not be repeated.</param>
/// <param name="Expected">What may stand there.</param>
public sealed record RowProblem(Field? Field, string Code, string Found = "", string Expected = "")
{
    private static readonly HashSet<string> Warnings =
        ["contact.missing", "duplicate.row", "duplicate.stored", "duplicate.person", "duplicate.known", "duplicate.contact", "heading.unknown", "exit.future"];

    /// <summary>Worth a look; stops nothing.</summary>
    public bool IsWarning => Warnings.Contains(Code);
}
