using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>A new message begins as a copy of another, so that it has words from the start.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class NewTextModel(PlanQuery query, PlanDraftService drafts, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public ContactPlan Plan { get; private set; } = null!;

    public string? Name { get; private set; }

    public string? Like { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if ((await query.FindAsync(Id, stop))?.Plan is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? name, [FromForm] string? like, CancellationToken stop)
    {
        (Name, Like) = (name?.Trim(), like);
        if (await OnGetAsync(stop) is NotFoundResult notFound)
        {
            return notFound;
        }

        if (Name is null || !Names.Id.IsMatch(Name) || Names.IsReserved(Name) || Plan.Messages.Any(m => string.Equals(m.Id, Name, StringComparison.OrdinalIgnoreCase)))
        {
            return Refuse("Name", "plan.messages.name.wrong");
        }

        return await drafts.EditAsync(Id, Copy, stop) switch
        {
            Edited => Redirect($"/program/{Id}/kontaktplan/texter?Message={Name}"),
            EditRefused => Refuse("Name", "plan.messages.many"),
            PlanNotFound => Refuse("Like", "plan.messages.like.wrong"),
            _ => throw new UnreachableException(),
        };
    }

    private ContactPlan? Copy(ContactPlan standing) => standing.Messages.FirstOrDefault(m => m.Id == Like) is { } like
        ? standing with { Messages = [.. standing.Messages, like with { Id = Name! }] }
        : null;

    private IActionResult Refuse(string field, string key)
    {
        Problems = [new Problem(field, key)];
        return this.ShowAgain();
    }
}
