using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Letters;

/// <summary>One pile of letters: print, fold, post. Answers the post of "print" with the letters themselves, whose codes are kept nowhere else.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class BatchModel(LetterBatchQuery query, LetterBatchService batches, LetterSheets sheets, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public LetterBatchView View { get; private set; } = null!;

    public IReadOnlyList<LetterSheet>? Sheets { get; private set; }

    /// <summary>Somebody answered after the page was shown.</summary>
    public bool MustPullFirst { get; private set; }

    public string Reason(string? cause) => CauseWords.Of(Words, cause);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostPrintAsync(CancellationToken stop)
    {
        Sheets = await sheets.ShowAsync(Id, stop);
        return Sheets is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostPostAsync([FromForm] long[] pulled, CancellationToken stop)
    {
        switch (await batches.PostAsync(Id, pulled, stop))
        {
            case PostOutcome.Posted:
                return Redirect($"/brev/{Id}");
            case PostOutcome.PullFirst:
                MustPullFirst = true;
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await OnGetAsync(stop);
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken stop) =>
        await batches.UndoAsync(Id, stop) ? Redirect($"/brev/{Id}") : NotFound();
}
