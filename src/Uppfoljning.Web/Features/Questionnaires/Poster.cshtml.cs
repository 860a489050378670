using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

[Requires(Permission.DesignSurveys)]
public sealed class PosterModel(CollectiveLinkList list, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty(Name = "sprak", SupportsGet = true)] public string? ChosenLanguage { get; set; }

    public PosterPage Poster { get; private set; } = null!;

    public Words Words { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await list.FindAsync(Id, stop) is not { } poster)
        {
            return NotFound();
        }

        Poster = poster;
        Words = texts.In(poster.Languages.FirstOrDefault(l => l.Code == ChosenLanguage) ?? Localisation.Language.Swedish);
        return Page();
    }
}
