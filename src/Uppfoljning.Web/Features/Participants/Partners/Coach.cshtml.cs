using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants.Partners;

/// <summary>Who coaches a participant, and so rates her competence beside her own rating.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class CoachModel(ParticipantQuery query, PartnerList list, PartnerService service, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public ParticipantView View { get; private set; } = null!;

    public IReadOnlyList<PartnerRow> Coaches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { Person.Role: OccasionRole.Participant } view)
        {
            return NotFound();
        }

        View = view;
        Coaches = [.. (await list.ReadAsync(view.Person.ProgrammeId, stop))!.Rows.Where(row => row.Role == OccasionRole.Coach)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] int? coach, CancellationToken stop) =>
        await service.ChooseCoachAsync(Id, coach, stop) ? Redirect($"/deltagare/{Id}") : NotFound();
}
