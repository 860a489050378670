using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

[Requires(Permission.RunFollowUp)]
public sealed class GoalsModel(GoalService service, CategoryLists lists, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public GoalsView View { get; private set; } = null!;

    public GoalsForm Form { get; private set; } = new();

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The goals as they are stored, each in a sentence.</summary>
    public IReadOnlyList<string> Rules =>
        [.. View.Goals.OrderBy(g => g.Indicator).Select(g => GoalRule.Of(g, View.SubsidisedIsSelfSupport, lists, Words))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await service.ReadAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        (View, Form) = (view, view.Form);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] GoalsForm form, CancellationToken stop)
    {
        switch (await service.ChangeAsync(Id, form, stop))
        {
            case null:
                return NotFound();
            case { Count: > 0 } problems:
                await OnGetAsync(stop);
                (Form, Problems) = (form, problems);
                return this.ShowAgain();
            default:
                return Redirect($"/program/{Id}/mal");
        }
    }
}
