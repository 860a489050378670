using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>Where everything about a programme is reached from.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class ProgrammeModel(ProgrammeQuery query, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public ProgrammeView View { get; private set; } = null!;

    public IEnumerable<Subject> Subjects =>
    [
        new("deltagare", "programmes.people", Words.Plural("programmes.people", View.Enrolled)),
        new("utan-registrering", "programmes.unregistered", View.Unregistered == 0 ? null : Words.Plural("programmes.unregistered.counted", View.Unregistered)),
        new("medverkande", "programmes.partners", null),
        new("svarsfrekvens", "programmes.rates", null),
        new("avsandare", "programmes.sender", View.SenderName),
        new("fakta", "programmes.facts", null),
        new("kontaktplan", "programmes.plan", View.PlanVersion is { } number ? Words.With("programmes.plan.version", ("number", $"{number}")) : Words["programmes.plan.default"]),
        new("tillfallen", "programmes.occasions", null),
        new("tider", "programmes.times", null),
        new("mal", "programmes.goals", Words.Plural("programmes.goals", View.Goals)),
        new("rattslig-grund", "programmes.legal", Words[View.LegalBases == 0 ? "programmes.legal.none" : "programmes.legal.some"]),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}

/// <param name="Address">Under the programme's own.</param>
/// <param name="State">How far it has come, in a few words.</param>
public sealed record Subject(string Address, string Key, string? State);
