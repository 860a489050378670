using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

[Requires(Permission.DesignSurveys)]
public sealed class VersionModel(VersionQuery query, ReviewService reviews, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty] public string? Language { get; set; }

    public VersionPage Version { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } version)
        {
            return NotFound();
        }

        Version = version;
        Response.Headers.ContentSecurityPolicy = ResponseHeaders.FramingOwnPages;
        return Page();
    }

    public async Task<IActionResult> OnPostReviewAsync(CancellationToken stop) =>
        await reviews.RecordAsync(Id, Language, stop) ? Redirect($"/enkater/{Id}") : NotFound();
}
