using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>What a new plan would change, and the button that puts it in use.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class PublishModel(PlanQuery query, PlanPublishing publishing, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public PlanView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
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
