using Uppfoljning.Engine.Format;

namespace Uppfoljning.Web.Data.People;

/// <summary>What is wrong with a note that was typed.</summary>
public enum NoteFault
{
    None,
    /// <summary>Too long, or with signs that cannot be seen.</summary>
    Wrong,
    PersonalNumber,
}

/// <summary>A note about reaching somebody, as it may be kept.</summary>
public static class NoteText
{
    public static string Clean(string? typed) => typed?.Trim().ReplaceLineEndings("\n") ?? "";

    public static NoteFault Judge(string clean) =>
        clean.Length > ContactNote.LongestText || Characters.FirstForbidden(clean) is not null ? NoteFault.Wrong
        : PersonalNumber.StandsIn(clean) ? NoteFault.PersonalNumber
        : NoteFault.None;
}
