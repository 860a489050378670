using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

[Requires(Permission.RunFollowUp)]
public sealed class TimesModel(TimesService service, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public TimesView View { get; private set; } = null!;

    public TimesForm Form { get; private set; } = new();

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await service.ReadAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        (View, Form) = (view, view.Form);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] TimesForm form, CancellationToken stop)
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
                return Redirect($"/program/{Id}");
        }
    }
}
