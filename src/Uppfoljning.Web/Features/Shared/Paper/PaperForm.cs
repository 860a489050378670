namespace Uppfoljning.Web.Features.Shared.Paper;

/// <summary>One form to print.</summary>
/// <param name="Address">What the QR code leads to; null for a form without.</param>
/// <param name="Shown">The address as it is typed.</param>
/// <param name="Code">The typed code of the person it is for; null on a form for anyone.</param>
public sealed record PaperForm(PaperPage Page, string? Address, string? Shown, string? Code)
{
    /// <summary>Which it is of those that lie together, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>How many lie together.</summary>
    public int Together { get; init; } = 1;
}
