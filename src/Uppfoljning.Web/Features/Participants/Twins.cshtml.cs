using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Rows that may be the same person.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class TwinsModel(MergeService service, ParticipantQuery query, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public ParticipantView View { get; private set; } = null!;

    public IReadOnlyList<TwinView> Twins { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Twins = await query.TwinsAsync(view.Person, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostMergeAsync([FromForm] int twinId, CancellationToken stop) =>
        await service.MergeAsync(Id, twinId, stop) ? Redirect($"/deltagare/{Id}") : NotFound();
}
