using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages;

[Requires(Permission.RunFollowUp)]
public sealed class OutboxModel(OutboxQuery query, OutboxService service, TestMessageService tests, Texts texts) : PageModel
{
    public const string Address = "/utskick";

    public Words Words => texts.Staff;

    public OutboxView View { get; private set; } = null!;

    /// <summary>The state whose messages are listed; none asks for the most urgent.</summary>
    [BindProperty(SupportsGet = true, Name = "visa")] public MessageState? Chosen { get; set; }

    /// <summary>What the last button did, as the end of a key among the staff texts.</summary>
    [BindProperty(SupportsGet = true, Name = "gjort")] public OutboxDone? Done { get; set; }

    public async Task OnGetAsync(CancellationToken stop) => View = await query.ReadAsync(Chosen, stop);

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken stop)
    {
        await service.PauseAsync(stop);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken stop)
    {
        await service.ReleaseAsync(stop);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostTestAsync([FromForm] int programme, CancellationToken stop) => await tests.SendAsync(programme, stop) switch
    {
        null => NotFound(),
        true => Redirect($"{Address}?gjort={OutboxDone.TestQueued}"),
        false => Redirect($"{Address}?gjort={OutboxDone.TestRefused}"),
    };

    public async Task<IActionResult> OnPostSettleAsync([FromForm] long id, [FromForm] bool arrived, CancellationToken stop) =>
        await service.SettleAsync(id, arrived, stop) ? Redirect($"{Address}?visa={MessageState.Uncertain}&gjort={OutboxDone.Settled}") : NotFound();

    public static string Time(DateTimeOffset at)
    {
        var (day, clock) = StockholmTime.Civil(at);
        return string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {clock:HH\\.mm}");
    }

    public string CauseOf(string? cause) => CauseWords.Of(Words, cause);

    public string Word(string kind, string code) => Words.Has($"{kind}.{code}") ? Words[$"{kind}.{code}"] : code;
}

public enum OutboxDone
{
    TestQueued,
    TestRefused,
    Settled,
}
