using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Rehearsal;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>A year by the programme's plan with made-up people. The post stores nothing and answers itself.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class RehearseModel(PlanQuery query, RehearsalRoom room, CasesDb cases, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty] public int People { get; set; } = 30;

    [BindProperty] public int Days { get; set; } = RehearsalRoom.MostDays;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public PlanView View { get; private set; } = null!;

    public RehearsalReport? Report { get; private set; }

    /// <summary>Why there is no report after all; null when nothing went wrong.</summary>
    public string? Refused { get; private set; }

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
        if (await OnGetAsync(stop) is not PageResult page || !View.Reading.CanBeUsed)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || People is < 1 or > RehearsalRoom.MostPeople || Days is < 1 or > RehearsalRoom.MostDays)
        {
            Problems = [new Problem("People", "plan.rehearse.range")];
            return this.ShowAgain();
        }

        (Report, var refused) = await room.RehearseAsync(cases, Id, View.Plan!, People, Days, stop);
        if (Report is null)
        {
            Refused = refused ?? Words["plan.rehearse.busy"];
            page.StatusCode = refused is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity;
        }

        return page;
    }
}
