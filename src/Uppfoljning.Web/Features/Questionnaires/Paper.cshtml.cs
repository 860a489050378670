using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Features.Shared.Paper;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>The paper form for anyone: without a code, and with the shared address when one is given.</summary>
[Requires(Permission.DesignSurveys)]
public sealed class PaperModel(ShownQuery query, CollectiveLinkList links, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty(Name = "sprak", SupportsGet = true)] public string? ChosenLanguage { get; set; }

    [BindProperty(Name = "roll", SupportsGet = true)] public string? ChosenRole { get; set; }

    [BindProperty(Name = "lank", SupportsGet = true)] public int? Link { get; set; }

    public PaperForm Form { get; private set; } = null!;

    public IReadOnlyList<Localisation.Language> Languages { get; private set; } = [];

    public string Back => Kind == ShownQuery.Draft ? $"/enkater/utkast/{Id}" : $"/enkater/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var poster = Link is { } link && Kind == ShownQuery.Version ? await links.FindAsync(link, stop) : null;
        if (await query.FindAsync(Kind, Id, stop) is not { } shown || (Link is not null && poster?.Link.VersionId != Id))
        {
            return NotFound();
        }

        Languages = shown.Languages;
        var page = new PaperPage(
            shown.Questionnaire, poster?.Programme ?? shown.Programme, texts.In(shown.LanguageFor(ChosenLanguage)), shown.RoleFor(poster?.Link.Role ?? ChosenRole), RespondentKind.Anonymous);
        Form = new PaperForm(page, poster?.Link.Address, poster?.Link.Address, Code: null);
        return Page();
    }
}
