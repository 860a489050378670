using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Name, year of birth, gender and language.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class DetailsModel(ParticipantService service, ParticipantQuery query, FormFields fields, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public FieldsForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        Show(view.Name, Told(view), []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var told = Request.Told(FormFields.Person);
        switch (await service.CorrectAsync(Id, told, stop))
        {
            case null:
                return NotFound();
            case { Count: > 0 } problems:
                Show((await query.FindAsync(Id, stop))!.Name, told, problems);
                return this.ShowAgain();
            default:
                return Redirect($"/deltagare/{Id}");
        }
    }

    private static Func<Field, string> Told(ParticipantView view) => field => field switch
    {
        Field.Name => view.Name,
        Field.BirthYear => $"{view.Person.BirthYear}",
        Field.Language => view.Person.Language,
        _ => (view.Enrolments.Count == 0 ? null : view.Enrolments[^1].Gender) ?? "",
    };

    private void Show(string name, Func<Field, string> told, IReadOnlyList<RowProblem> problems) =>
        Form = new FieldsForm(Id, name, "people.change", "people.save", fields.Of(FormFields.Person, told), problems);
}
