namespace Uppfoljning.Engine.Format;

/// <summary>How much a finding stops.</summary>
public enum Severity
{
    /// <summary>Worth a look; stops nothing.</summary>
    Warning,

    /// <summary>Can be read and worked on, but not published.</summary>
    Incomplete,

    /// <summary>Cannot be read: nothing of the file is used.</summary>
    Error,
}

/// <summary>Something to put right in a file.</summary>
/// <param name="Code">Stable, such as <c>scale.value.duplicate</c>; listed in the format's reference.</param>
/// <param name="Severity">What it stops.</param>
/// <param name="Path">The JSON path, <c>$</c> for the file itself.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">In characters, from 1.</param>
/// <param name="Message">What is wrong, in Swedish.</param>
/// <param name="Remedy">What to do, in Swedish.</param>
public sealed record Finding(string Code, Severity Severity, string Path, int Line, int Column, string Message, string Remedy);
