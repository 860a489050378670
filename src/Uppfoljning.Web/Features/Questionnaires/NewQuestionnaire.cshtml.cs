using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

[Requires(Permission.DesignSurveys)]
public sealed class NewQuestionnaireModel(DraftService service, StartingPoints starts, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty] public int? OrganisationId { get; set; }

    [BindProperty(Name = "File")] public IFormFile? Uploaded { get; set; }

    [BindProperty] public string? Text { get; set; }

    [BindProperty] public string? Start { get; set; }

    public IReadOnlyList<StartingPoint> Starts => starts.All;

    public IReadOnlyList<OrganisationRow> Organisations { get; private set; } = [];

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Organisations = await service.OrganisationsAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (id, problems) = await service.CreateAsync(OrganisationId, await BytesAsync(stop), Text, Start, stop);
        if (id is not null)
        {
            return Redirect($"/enkater/utkast/{id}");
        }

        Problems = problems;
        await OnGetAsync(stop);
        return this.ShowAgain();
    }

    private async Task<byte[]?> BytesAsync(CancellationToken stop)
    {
        if (Uploaded is null)
        {
            return null;
        }

        using var bytes = new MemoryStream((int)Uploaded.Length);
        await Uploaded.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}
