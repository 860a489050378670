using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>The plan as a file: the draft or the plan in use, or one published version byte for byte.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class PlanFileModel(PlanQuery query) : PageModel
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty(SupportsGet = true)] public int? Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await query.FileAsync(Id, Number, stop) is var (json, name) ? File(json, "application/json", name) : NotFound();
}
