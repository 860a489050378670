using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.PaperEntry;

/// <summary>Where a registrar begins: with the code on the paper.</summary>
[Requires(Permission.EnterResponses)]
public sealed class FindModel(PaperFinder papers, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    public string? Code { get; private set; }

    public int Waiting { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>What became of the paper before, as the end of a key among the staff texts.</summary>
    [BindProperty(SupportsGet = true, Name = "gjort")] public PaperDone? Done { get; set; }

    public async Task OnGetAsync(CancellationToken stop) => Waiting = await papers.CountWaitingAsync(stop);

    public async Task<IActionResult> OnPostAsync([FromForm] string? code, CancellationToken stop)
    {
        var found = await papers.FindAsync(code, stop);
        if (found is PaperOpens opens)
        {
            return Redirect($"/papper/{opens.Id}");
        }

        (Code, Waiting) = (code, await papers.CountWaitingAsync(stop));
        Problems = [new Problem("Code", ((PaperRefused)found).Key)];
        return this.ShowAgain();
    }
}

public enum PaperDone
{
    Kept,
    Registered,
    TooLate,
}
