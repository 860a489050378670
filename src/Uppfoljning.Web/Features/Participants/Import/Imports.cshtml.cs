using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants.Import;

[Requires(Permission.RunFollowUp)]
[RequestSizeLimit(Site.LargestUpload)]
[RequestFormLimits(MultipartBodyLengthLimit = Site.LargestUpload)]
public sealed class ImportsModel(ImportService service, ImportList list, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public ImportHistory List { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await list.ReadAsync(Id, stop) is not { } read)
        {
            return NotFound();
        }

        List = read;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] IFormFile? file, CancellationToken stop)
    {
        if (await OnGetAsync(stop) is NotFoundResult missing)
        {
            return missing;
        }

        if (file is not { Length: > 0 and <= ImportLimits.FileBytes })
        {
            Problems = [new Problem("File", file is { Length: > 0 } ? "people.import.tooLarge" : "people.import.noFile")];
            return this.ShowAgain();
        }

        using var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy, stop);
        return await service.LookAsync(Id, copy.ToArray(), stop) is { } importId ? Redirect($"/import/{importId}") : NotFound();
    }
}
