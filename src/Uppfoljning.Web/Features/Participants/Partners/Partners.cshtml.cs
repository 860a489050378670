using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants.Partners;

/// <summary>People with a role in a programme: who they are, and when they are asked.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class PartnersModel(PartnerList list, PartnerService service, FormFields fields, Texts texts) : PageModel
{
    private Func<Field, string> told = _ => "";

    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public PartnerPage List { get; private set; } = null!;

    public IReadOnlyList<RowProblem> Problems { get; private set; } = [];

    /// <summary>Somebody of the same name and role, when there is one.</summary>
    public int? Twin { get; private set; }

    public OccasionRole Role { get; private set; } = OccasionRole.Partner;

    public DateOnly? AskOn { get; private set; }

    public IReadOnlyList<FormField> Fields => fields.Of(PartnerService.Fields, told);

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(Page(), stop);

    public async Task<IActionResult> OnPostAddAsync([FromForm] OccasionRole role, [FromForm] DateOnly? askOn, CancellationToken stop)
    {
        (told, Role, AskOn) = (Request.Told(PartnerService.Fields), role, askOn);
        switch (await service.AddAsync(Id, role, role == OccasionRole.Partner ? askOn : null, told, stop))
        {
            case Added:
                return Redirect($"/program/{Id}/medverkande");
            case NotYours:
                return NotFound();
            case HasTwin twin:
                Twin = twin.Id;
                return await ShowAsync(this.ShowAgain(), stop);
            case NotAdded refused:
                Problems = refused.Problems;
                return await ShowAsync(this.ShowAgain(), stop);
            default:
                throw new UnreachableException();
        }
    }

    public async Task<IActionResult> OnPostAskAsync([FromForm] int person, [FromForm] DateOnly on, CancellationToken stop) =>
        on != default && await service.AskAsync(person, on, stop) ? Redirect($"/program/{Id}/medverkande") : NotFound();

    private async Task<IActionResult> ShowAsync(IActionResult page, CancellationToken stop)
    {
        if (await list.ReadAsync(Id, stop) is not { } read)
        {
            return NotFound();
        }

        List = read;
        return page;
    }
}
