using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

[Requires(Permission.DesignSurveys)]
public sealed class DraftModel(DraftService drafts, PublishService publishing, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty] public string? Text { get; set; }

    public DraftPage Draft { get; private set; } = null!;

    public int? AlreadyPublishedAs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await drafts.FindAsync(Id, stop) is not { } draft)
        {
            return NotFound();
        }

        Draft = draft;
        Response.Headers.ContentSecurityPolicy = ResponseHeaders.FramingOwnPages;
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken stop) =>
        await drafts.SaveAsync(Id, Text, stop) ? Redirect($"/enkater/utkast/{Id}") : NotFound();

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken stop) =>
        await drafts.DiscardAsync(Id, stop) ? Redirect("/enkater") : NotFound();

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken stop)
    {
        switch (await publishing.PublishAsync(Id, stop))
        {
            case Published published:
                return Redirect($"/enkater/{published.VersionId}");
            case AlreadyPublished same:
                AlreadyPublishedAs = same.VersionId;
                return await RefuseAsync(stop);
            case CannotBePublished:
                return await RefuseAsync(stop);
            case UnknownDraft:
                return NotFound();
            default:
                throw new UnreachableException();
        }
    }

    private Task<IActionResult> RefuseAsync(CancellationToken stop)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return OnGetAsync(stop);
    }
}
