using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>One call. Answers the posts that show a number or open a form with the page itself: both are told once.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class CallModel(CallQuery query, CallService service, Texts texts) : PageModel
{
    private static readonly CallOutcome[] ForAsked = [CallOutcome.AnswersNow, CallOutcome.WillAnswer, CallOutcome.CallAgain, CallOutcome.NoAnswer, CallOutcome.WrongNumber, CallOutcome.OptedOut, CallOutcome.Deceased];

    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public string Call { get; set; } = "";

    [BindProperty(SupportsGet = true)] public long Id { get; set; }

    public CallView View { get; private set; } = null!;

    public ToldCall Told { get; private set; } = new(null, null, null, null, null);

    public CallOpensForm? Form { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    private CallKey Key => CallKey.Of(Call, Id);

    public string Word(string kind, string code) => Words.Has($"{kind}.{code}") ? Words[$"{kind}.{code}"] : code;

    public static IEnumerable<CallOutcome> OutcomesFor(CallKey key) => key.IsAsked ? ForAsked : Enum.GetValues<CallOutcome>();

    public static string KeyOf(CallOutcome outcome, CallKey key) =>
        outcome == CallOutcome.WillAnswer && key.IsAsked ? "calls.outcome.Talked" : $"calls.outcome.{outcome}";

    /// <summary>The day of the week matters as much as the hour when one chooses another time.</summary>
    public string DayAndTime(DateTimeOffset at)
    {
        var (day, clock) = StockholmTime.Civil(at);
        return $"{day.ToString("dddd d MMMM", Words.Language.Culture)} {clock.ToString("HH\\.mm", CultureInfo.InvariantCulture)}";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => Show(await query.FindAsync(Key, stop));

    public async Task<IActionResult> OnPostShowAsync(CancellationToken stop) => Show(await query.ShowAsync(Key, stop));

    public async Task<IActionResult> OnPostRecordAsync([FromForm] CallOutcome? outcome, [FromForm] string? used, [FromForm] DateOnly? againOn, [FromForm] TimeOnly? againAt, [FromForm] string? note, CancellationToken stop)
    {
        Told = new ToldCall(outcome, used, againOn, againAt, note);
        if (await query.FindAsync(Key, stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        switch (await service.RecordAsync(Key, Told, stop))
        {
            case CallDone:
                return Redirect("/samtal?gjort=true");
            case CallOpensForm form:
                Form = form;
                return Page();
            case CallRefused refused:
                Problems = [new Problem(FieldOf(refused.Key), refused.Key)];
                return this.ShowAgain();
            case CallUnknown:
                return NotFound();
            default:
                throw new UnreachableException();
        }
    }

    private IActionResult Show(CallView? view)
    {
        if (view is null)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    private static string FieldOf(string key) => key switch
    {
        "calls.wrong.again" => "AgainOn",
        "calls.wrong.outcome" or "calls.wrong.closed" => "Outcome",
        "calls.wrong.used" => "Used",
        _ => "Note",
    };
}
