using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

[Requires(Permission.DesignSurveys)]
public sealed class LinksModel(VersionQuery versions, CollectiveLinkList list, CollectiveLinkService service, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public CollectiveLinkForm Form { get; private set; } = new();

    public VersionPage Version { get; private set; } = null!;

    public IReadOnlyList<CollectiveLinkRow> Rows { get; private set; } = [];

    public LinkFields Fields { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The words for a stored code; the code itself for one that has none.</summary>
    public string Word(string kind, string code) => Words.Has($"{kind}.{code}") ? Words[$"{kind}.{code}"] : code;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await versions.FindAsync(Id, stop) is not { } version)
        {
            return NotFound();
        }

        Version = version;
        Rows = await list.ReadAsync(Id, stop);
        Fields = new LinkFields(Form, await list.ProgrammesAsync(Id, stop), version.Questionnaire);
        return Page();
    }

    public async Task<IActionResult> OnPostCreateAsync([FromForm] CollectiveLinkForm form, CancellationToken stop)
    {
        Form = form;
        switch (await service.CreateAsync(Id, form, stop))
        {
            case null:
                return NotFound();
            case { Count: > 0 } problems:
                Problems = problems;
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await OnGetAsync(stop);
            default:
                return Redirect($"/enkater/{Id}/lankar");
        }
    }

    public async Task<IActionResult> OnPostCloseAsync([FromForm] int linkId, CancellationToken stop) =>
        await service.CloseAsync(Id, linkId, stop) ? Redirect($"/enkater/{Id}/lankar") : NotFound();
}
