using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.PaperEntry;

/// <summary>A whole paper on one page, in its order. Fields of our own begin with an underscore, which no item's id does.</summary>
[Requires(Permission.EnterResponses)]
public sealed class EntryModel(EntryQuery query, EntryService service, Texts texts) : PageModel
{
    public const string LanguageField = "_sprak";

    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public EntryForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        return form.Number == 0 ? Redirect($"/papper/{Id}/jamfor") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var fields = await Request.ReadFormAsync(stop);
        var outcome = await service.SaveAsync(Id, item => fields[item], fields[LanguageField], stop);
        switch (outcome)
        {
            case EntryKept:
                return Redirect($"/papper?gjort={PaperDone.Kept}");
            case EntryDiffers:
                return Redirect($"/papper/{Id}/jamfor");
            case EntryRegistered:
                return Redirect($"/papper?gjort={PaperDone.Registered}");
            case EntryTooLate:
                return Redirect($"/papper?gjort={PaperDone.TooLate}");
            case EntryUnknown:
                return NotFound();
            case EntryRefused refused when await query.FindAgainAsync(Id, refused.Values, fields[LanguageField], refused.Problems, stop) is { } form:
                Form = form;
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                throw new UnreachableException();
        }
    }
}
