using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Letters;

/// <summary>Letters that are due in a programme, and the piles that were made of them.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class LettersModel(LetterList list, LetterBatchService batches, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public LetterView View { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public string Word(string kind, string code) => Words.Has($"{kind}.{code}") ? Words[$"{kind}.{code}"] : code;

    public static string StateOf(LetterBatch batch) => batch switch
    {
        { PostedAt: not null } => "posted",
        { UndoneAt: not null } => "undone",
        _ => "open",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await list.ReadAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) => await batches.MakeAsync(Id, stop) switch
    {
        BatchMade made => Redirect($"/brev/{made.Id}"),
        NothingToPrint => await RefuseAsync("letters.make.none", stop),
        BatchPaused => await RefuseAsync("letters.paused", stop),
        BatchUnknown => NotFound(),
        _ => throw new UnreachableException(),
    };

    private async Task<IActionResult> RefuseAsync(string key, CancellationToken stop)
    {
        Problems = [new Problem("main", key)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await OnGetAsync(stop);
    }
}
