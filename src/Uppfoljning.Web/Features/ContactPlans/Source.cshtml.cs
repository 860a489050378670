using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Format;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>The plan as text, for those who write it by hand or get it from somewhere else.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class SourceModel(PlanQuery query, PlanDraftService drafts, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public PlanView View { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? text, IFormFile? file, CancellationToken stop)
    {
        if (file is { Length: > Limits.FileBytes })
        {
            Problems = [new Problem("File", "plan.source.tooLarge")];
        }
        else if (file is not { Length: > 0 } && string.IsNullOrWhiteSpace(text))
        {
            Problems = [new Problem("Text", "plan.source.nothing")];
        }

        if (Problems.Count > 0)
        {
            return await OnGetAsync(stop) is NotFoundResult notFound ? notFound : this.ShowAgain();
        }

        var json = file is { Length: > 0 } ? await BytesAsync(file, stop) : PlanDraftService.BytesOf(text!);
        return await drafts.ReplaceAsync(Id, json, stop) ? Redirect($"/program/{Id}/kontaktplan/kalla") : NotFound();
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken stop)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}
