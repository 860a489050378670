using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>What a new plan would change, and the button that puts it in use.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class PublishModel(PlanQuery query, PublishPreviewQuery previews, PlanPublishing publishing, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public PlanView View { get; private set; } = null!;

    /// <summary>Null when there is nothing to publish.</summary>
    public PublishPreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Preview = view is { IsDraft: true, Reading.CanBeUsed: true } ? await previews.ReadAsync(Id, view.Plan!, stop) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        switch (await publishing.PublishAsync(Id, stop))
        {
            case null:
                return NotFound();
            case true:
                return Redirect($"/program/{Id}/kontaktplan");
            default:
                await OnGetAsync(stop);
                return this.ShowAgain();
        }
    }
}
