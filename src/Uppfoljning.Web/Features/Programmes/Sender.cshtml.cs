using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

[Requires(Permission.RunFollowUp)]
public sealed class SenderModel(ProgrammeService service, ProgrammeList list, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public ProgrammeForm Form { get; private set; } = new();

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await list.FindAsync(Id, stop) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] ProgrammeForm form, CancellationToken stop)
    {
        Form = form;
        switch (await service.ChangeAsync(Id, form, stop))
        {
            case null:
                return NotFound();
            case { Count: > 0 } problems:
                Problems = problems;
                return this.ShowAgain();
            default:
                return Redirect($"/program/{Id}");
        }
    }
}
