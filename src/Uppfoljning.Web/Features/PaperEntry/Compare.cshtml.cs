using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.PaperEntry;

/// <summary>What two entries of one paper have differently, side by side: the paper decides.</summary>
[Requires(Permission.EnterResponses)]
public sealed class CompareModel(EntryQuery query, EntryService service, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public string? Chosen(string itemId) => Request.HasFormContentType ? Request.Form[itemId] : default(string);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.CompareAsync(Id, stop) is not { } differences)
        {
            return NotFound();
        }

        Differences = differences;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var fields = await Request.ReadFormAsync(stop);
        switch (await service.ChooseAsync(Id, item => fields[item], stop))
        {
            case EntryRegistered:
                return Redirect($"/papper?gjort={PaperDone.Registered}");
            case EntryTooLate:
                return Redirect($"/papper?gjort={PaperDone.TooLate}");
            case EntryUnknown:
                return NotFound();
            case EntryNotChosen:
                Problems = [new Problem("main", "papers.compare.missing")];
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await OnGetAsync(stop);
            default:
                throw new UnreachableException();
        }
    }
}
