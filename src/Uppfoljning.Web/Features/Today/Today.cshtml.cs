using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Today;

/// <summary>What waits for a coordinator, in all programmes that she runs.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class TodayModel(TodayQuery query, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    public TodayView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => View = await query.ReadAsync(stop);
}
