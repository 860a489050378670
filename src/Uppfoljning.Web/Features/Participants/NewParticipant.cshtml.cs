using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

[Requires(Permission.RunFollowUp)]
public sealed class NewParticipantModel(ParticipantService service, ParticipantList list, FormFields fields, Texts texts) : PageModel
{
    private Func<Field, string> told = _ => "";

    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    /// <summary>Somebody of the same name and year of birth, when there is one.</summary>
    public int? Twin { get; private set; }

    public bool IsProtected => told(Field.Protected) == "yes";

    public IReadOnlyList<RowProblem> Problems { get; private set; } = [];

    public IReadOnlyList<FormField> Fields(IEnumerable<Field> some) => fields.Of(some, told);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await list.ReadAsync(Id, ListFilter.All, before: 0, stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync([FromForm] bool addTwin, CancellationToken stop)
    {
        told = Request.Told(FormFields.Person, FormFields.Contact, FormFields.Referral, [Field.StartedOn, Field.IncomeAtStart, Field.Protected]);
        switch (await service.AddAsync(Id, told, addTwin, stop))
        {
            case Added added:
                return Redirect($"/deltagare/{added.Id}");
            case NotYours:
                return NotFound();
            case HasTwin twin:
                Twin = twin.Id;
                return this.ShowAgain();
            case NotAdded refused:
                Problems = refused.Problems;
                return this.ShowAgain();
            default:
                throw new UnreachableException();
        }
    }
}
