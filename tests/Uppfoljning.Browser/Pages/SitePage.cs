namespace Uppfoljning.Browser.Pages;

/// <summary>Who has the page in view: a respondent, who has no account, or someone who has signed in.</summary>
public enum Viewer
{
    Respondent,
    Coordinator,
    Evaluator,
    Admin,
}

/// <summary>One page to look at.</summary>
/// <param name="Page">The Razor page under Features, without its extension.</param>
/// <param name="Address">Where it is; the names in braces are those of <see cref="PreparedVisits"/>.</param>
/// <param name="Languages">The languages it is looked at in.</param>
internal sealed record SitePage(string Page, Viewer Viewer, string Address, params IReadOnlyList<string> Languages);
