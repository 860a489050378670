namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>What a file of participants turned out to be. Nothing of it may be stored while anything is wrong.</summary>
/// <param name="Source">How it is written; null when that could not be told.</param>
/// <param name="Columns">Null when there is no row of headings.</param>
/// <param name="People">In the order of the file; those without errors.</param>
/// <param name="Findings">In the order of the file, at most <see cref="ImportLimits.Findings"/>, errors before warnings when there are more.</param>
/// <param name="Errors">All of them, also those not told.</param>
/// <param name="Warnings">All of them, also those not told.</param>
public sealed record ImportReading(
    TableSource? Source, ImportColumns? Columns, IReadOnlyList<ImportedPerson> People, IReadOnlyList<ImportFinding> Findings, int Errors, int Warnings)
{
    public bool CanBeStored => Errors == 0 && People.Any(p => p.Fate == RowFate.Stored);

    public int ToStore => People.Count(p => p.Fate == RowFate.Stored);
}

public enum RowFate
{
    Stored,
    /// <summary>An earlier row of the file says the same.</summary>
    Repeated,
    /// <summary>The same person with the same start is already in the programme.</summary>
    AlreadyThere,
}

/// <param name="Row">As a spreadsheet counts.</param>
public sealed record ImportedPerson(long Row, ParticipantFacts Facts, RowFate Fate);

/// <param name="Row">As a spreadsheet counts, from 1.</param>
/// <param name="Column">From 1; null when it concerns the whole row.</param>
/// <param name="Heading">The column's heading as it stands in the file.</param>
public sealed record ImportFinding(long Row, int? Column, string? Heading, RowProblem Problem);
