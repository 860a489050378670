using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>What holds for every occasion of the plan: hours, quiet hours, caps, and which languages are read.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class RulesModel(PlanQuery query, PlanDraftService drafts, Texts texts) : PageModel
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public ContactPlan Plan { get; private set; } = null!;

    public RulesForm Form { get; private set; } = new();

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public FindingsView Findings { get; private set; } = new([], _ => null);

    public IReadOnlyList<(string Code, string Label)> Weekdays => [.. Week.Select(d => (d.ToString(), Words[$"plan.weekday.{d}"]))];

    public IReadOnlyList<(string Code, string Label)> Languages => [.. Plan.Languages.Select(l => (l.Code, Language.Find(l.Code)?.OwnName ?? l.Code))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if ((await query.FindAsync(Id, stop))?.Plan is not { } plan)
        {
            return NotFound();
        }

        (Plan, Form) = (plan, RulesForm.Of(plan));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] RulesForm form, CancellationToken stop)
    {
        Problems = form.Judge();
        if (Problems.Count > 0)
        {
            return await ShowAgainAsync(form, stop);
        }

        switch (await drafts.EditAsync(Id, form.Over, stop))
        {
            case Edited:
                return Redirect($"/program/{Id}/kontaktplan");
            case EditRefused refused:
                Findings = new FindingsView(refused.Findings, PlaceOf);
                return await ShowAgainAsync(form, stop);
            case PlanNotFound:
                return NotFound();
            default:
                throw new UnreachableException();
        }
    }

    private static string? PlaceOf(string path) => path switch
    {
        _ when path.StartsWith("$.window", StringComparison.Ordinal) => "Days",
        _ when path.StartsWith("$.quietHours", StringComparison.Ordinal) => "QuietFrom",
        "$.caps.daysBetweenMessages" => "DaysBetweenMessages",
        "$.caps.electronicPerOccasion" => "ElectronicPerOccasion",
        "$.caps.callsPerOccasion" => "CallsPerOccasion",
        "$.caps.daysBetweenOccasions" => "DaysBetweenOccasions",
        _ => null,
    };

    private async Task<IActionResult> ShowAgainAsync(RulesForm form, CancellationToken stop)
    {
        if (await OnGetAsync(stop) is NotFoundResult notFound)
        {
            return notFound;
        }

        Form = form;
        return this.ShowAgain();
    }
}
