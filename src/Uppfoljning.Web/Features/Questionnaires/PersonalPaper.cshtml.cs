using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Features.Shared.Paper;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>Answers the post with the forms themselves: their codes are told once and kept nowhere.</summary>
[Requires(Permission.DesignSurveys)]
public sealed class PersonalPaperModel(VersionQuery versions, CollectiveLinkList list, PersonalPaperService service, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty] public int? Count { get; set; }

    [BindProperty] public string? Language { get; set; }

    public LinkFields Fields { get; private set; } = null!;

    public IReadOnlyList<LanguageState> Languages { get; private set; } = [];

    public IReadOnlyList<PaperForm> Forms { get; private set; } = [];

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(new CollectiveLinkForm(), stop);

    public async Task<IActionResult> OnPostAsync([FromForm] CollectiveLinkForm form, CancellationToken stop)
    {
        if (await service.MakeAsync(Id, form with { Mode = ResponseMode.Own }, Count ?? 0, Language, stop) is not var (forms, problems))
        {
            return NotFound();
        }

        Forms = forms;
        Problems = problems;
        if (problems.Count == 0)
        {
            return Page();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(form, stop);
    }

    private async Task<IActionResult> ShowAsync(CollectiveLinkForm form, CancellationToken stop)
    {
        if (await versions.FindAsync(Id, stop) is not { } version)
        {
            return NotFound();
        }

        Fields = new LinkFields(form, await list.ProgrammesAsync(Id, stop), version.Questionnaire);
        Languages = version.Languages.Where(l => Localisation.Language.Find(l.Code) is not null).ToList();
        return Page();
    }
}
