using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>The window and the steps of one occasion.</summary>
[Requires(Permission.RunFollowUp)]
public sealed partial class StepsModel(PlanQuery query, PlanDraftService drafts, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    /// <summary>The plan's first when none is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "Occasion")] public string? OccasionId { get; set; }

    public ContactPlan Plan { get; private set; } = null!;

    public Occasion Occasion { get; private set; } = null!;

    public StepsForm Form { get; private set; } = new();

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public FindingsView Findings { get; private set; } = new([], _ => null);

    public bool HasProblem(int row) => Problems.Any(p => p.Field == $"Days-{row}" || p.Field == $"Months-{row}" || p.Field == $"Channel-{row}-0");

    public string Summary(StepRow row) => Occasion.Steps.FirstOrDefault(s => s.Id == row.Id) is { } step
        ? $"{Words.When(step, Occasion)}: {Words.Channels(step)}{(step.Message is null ? "" : $" ({Words.Type(Plan, step.Message).ToLowerInvariant()})")}"
        : row.Id!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await ReadAsync(stop))
        {
            return NotFound();
        }

        Form = StepsForm.Of(Occasion);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] StepsForm form, CancellationToken stop)
    {
        Problems = form.Judge();
        if (Problems.Count > 0)
        {
            return await ShowAgainAsync(form, stop);
        }

        switch (await drafts.EditAsync(Id, plan => Change(plan, form), stop))
        {
            case Edited:
                return Redirect($"/program/{Id}/kontaktplan#o-{form.Occasion}");
            case EditRefused refused:
                Findings = new FindingsView(refused.Findings, path => PlaceOf(path, refused.Wanted, form));
                return await ShowAgainAsync(form, stop);
            case PlanNotFound:
                return NotFound();
            default:
                throw new UnreachableException();
        }
    }

    private static ContactPlan? Change(ContactPlan plan, StepsForm form) => plan.Occasions.Any(o => o.Id == form.Occasion)
        ? plan with { Occasions = [.. plan.Occasions.Select(o => o.Id == form.Occasion ? form.Over(o) : o)] }
        : null;

    private static string? PlaceOf(string path, ContactPlan wanted, StepsForm form)
    {
        if (Place.Match(path) is not { Success: true } place
            || wanted.Occasions[Index(place, "occasion")] is not { } occasion || occasion.Id != form.Occasion)
        {
            return null;
        }

        return !place.Groups["step"].Success ? "Window"
            : form.RowOf(occasion, Index(place, "step")) is { } row ? $"Step-{row}" : null;
    }

    private static int Index(Match place, string part) => int.Parse(place.Groups[part].Value, CultureInfo.InvariantCulture);

    private async Task<IActionResult> ShowAgainAsync(StepsForm form, CancellationToken stop)
    {
        OccasionId = form.Occasion;
        if (!await ReadAsync(stop))
        {
            return NotFound();
        }

        Form = form with { Steps = form.Steps.Any(row => row.IsNew && !row.IsKept) ? form.Steps : [.. form.Steps, new StepRow()] };
        return this.ShowAgain();
    }

    private async Task<bool> ReadAsync(CancellationToken stop)
    {
        if ((await query.FindAsync(Id, stop))?.Plan is not { } plan
            || (OccasionId is null ? plan.Occasions[0] : plan.Occasions.FirstOrDefault(o => o.Id == OccasionId)) is not { } occasion)
        {
            return false;
        }

        (Plan, Occasion) = (plan, occasion);
        return true;
    }

    [GeneratedRegex(@"^\$\.occasions\[(?<occasion>\d{1,3})\](\.steps\[(?<step>\d{1,3})\])?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place { get; }
}
