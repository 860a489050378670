using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Contact details, masked until somebody asks to see them, which is logged.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class ContactModel(ContactService service, ParticipantQuery query, FormFields fields, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public ParticipantView View { get; private set; } = null!;

    /// <summary>Empty until the details are shown.</summary>
    public IReadOnlyList<FormField> Fields { get; private set; } = [];

    public IReadOnlyList<RowProblem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) ? Page() : NotFound();

    /// <summary>Answers the post itself: what it shows is kept nowhere.</summary>
    public async Task<IActionResult> OnPostShowAsync(CancellationToken stop)
    {
        if (await service.ShowAsync(Id, stop) is not ContactDone { Shown: { } shown } || !await FindAsync(stop))
        {
            return NotFound();
        }

        Fields = fields.Of(FormFields.Contact, field => shown[field]);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken stop)
    {
        var told = Request.Told(FormFields.Contact);
        switch (await service.ReplaceAsync(Id, told, stop))
        {
            case ContactDone:
                return Redirect($"/deltagare/{Id}");
            case ContactRefused refused when await FindAsync(stop):
                Fields = fields.Of(FormFields.Contact, told);
                Problems = refused.Problems;
                return this.ShowAgain();
            default:
                return NotFound();
        }
    }

    private async Task<bool> FindAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
