using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Handovers;

/// <summary>One step that is handed over. The post that makes a link answers with the page itself: the link is told once.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class HandoverModel(HandoverService service, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public long Id { get; set; }

    public HandoverView View { get; private set; } = null!;

    public HandoverLink? Link { get; private set; }

    /// <summary>The link is the coach's.</summary>
    public bool IsForCoach { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await service.FindAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    public Task<IActionResult> OnPostLinkAsync(CancellationToken stop) => OpenAsync(isForCoach: false, stop);

    public Task<IActionResult> OnPostCoachAsync(CancellationToken stop) => OpenAsync(isForCoach: true, stop);

    public async Task<IActionResult> OnPostDoneAsync(CancellationToken stop) => Back(await service.SettleAsync(Id, isDone: true, stop));

    public async Task<IActionResult> OnPostNotAsync(CancellationToken stop) => Back(await service.SettleAsync(Id, isDone: false, stop));

    private async Task<IActionResult> OpenAsync(bool isForCoach, CancellationToken stop)
    {
        Link = await service.OpenAsync(Id, isForCoach, stop);
        var page = await OnGetAsync(stop);
        IsForCoach = Link is not null && (isForCoach || View.IsRating);
        return page;
    }

    private IActionResult Back(bool isDone) => isDone ? Redirect("/idag") : NotFound();
}
