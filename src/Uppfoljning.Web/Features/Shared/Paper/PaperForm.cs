namespace Uppfoljning.Web.Features.Shared.Paper;

/// <summary>One form to print.</summary>
/// <param name="Address">What the QR code leads to; null for a form without.</param>
/// <param name="Shown">The address as it is typed.</param>
/// <param name="Code">The typed code of the person it is for; null on a form for anyone.</param>
public sealed record PaperForm(PaperPage Page, string? Address, string? Shown, string? Code);
