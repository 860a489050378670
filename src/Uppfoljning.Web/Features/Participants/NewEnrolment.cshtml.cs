using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>A person who comes back.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class NewEnrolmentModel(EnrolmentService service, ParticipantQuery query, FormFields fields, Texts texts) : PageModel
{
    private static readonly IReadOnlyList<Field> All = [.. FormFields.Time, .. FormFields.Referral];

    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public FieldsForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAsync(_ => "", [], stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var told = Request.Told(All);
        return await service.EnrolAgainAsync(Id, told, stop) switch
        {
            EnrolmentDone => Redirect($"/deltagare/{Id}"),
            EnrolmentRefused refused when await ShowAsync(told, refused.Problems, stop) => this.ShowAgain(),
            _ => NotFound(),
        };
    }

    private async Task<bool> ShowAsync(Func<Field, string> told, IReadOnlyList<RowProblem> problems, CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } view)
        {
            return false;
        }

        Form = new FieldsForm(Id, view.Name, "people.again", "people.again.button", fields.Of(All, told), problems);
        return true;
    }
}
