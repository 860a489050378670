using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>The published file, byte for byte.</summary>
[Requires(Permission.DesignSurveys)]
public sealed class VersionFileModel(VersionQuery query) : PageModel
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await query.FileAsync(Id, stop) is var (json, name) ? File(json, "application/json", name) : NotFound();
}
