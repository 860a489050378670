using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

[Requires(Permission.RunFollowUp)]
public sealed class ParticipantModel(
    ParticipantQuery query, StopService stops, NoteService notes, ConsentService consents, ContactService contacts, EnrolmentService enrolments, FormFields fields, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    /// <summary>A note that could not be kept.</summary>
    public string? Text { get; private set; }

    public ParticipantView View { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public IEnumerable<FormField> Facts(EnrolmentView time) =>
        fields.Of([.. FormFields.Referral, .. FormFields.Time, .. FormFields.Exit], time.Telling.Tell).Where(f => f.Value.Length > 0);

    public static string Shown(FormField field) => field.Options.Count == 0
        ? field.Value
        : string.Join(", ", field.Value.Split('|').Select(code => field.Options.FirstOrDefault(o => o.Code == code)?.Sv ?? code));

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostStopAsync([FromForm] StopReason? reason, CancellationToken stop) => Back(reason is { } why && await stops.StopAsync(Id, why, stop));

    public async Task<IActionResult> OnPostReleaseAsync([FromForm] StopReason? reason, CancellationToken stop) => Back(reason is { } why && await stops.ReleaseAsync(Id, why, stop));

    public async Task<IActionResult> OnPostConsentAsync([FromForm] ConsentPurpose? purpose, CancellationToken stop) => Back(purpose is { } what && await consents.GiveAsync(Id, what, stop));

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] ConsentPurpose? purpose, CancellationToken stop) => Back(purpose is { } what && await consents.WithdrawAsync(Id, what, stop));

    public async Task<IActionResult> OnPostVerifyAsync([FromForm] ContactKind? kind, [FromForm] int number, CancellationToken stop) =>
        Back(kind is { } which && await contacts.VerifyAsync(Id, which, number, stop) is ContactDone);

    public async Task<IActionResult> OnPostProtectAsync([FromForm] bool sure, CancellationToken stop) => sure
        ? Back(await contacts.ProtectAsync(Id, stop) is ContactDone)
        : await RefuseAsync("Sure", "people.protect.unsure", stop);

    public async Task<IActionResult> OnPostTalkAsync([FromForm] int number, [FromForm] DateOnly? on, CancellationToken stop) =>
        await enrolments.AddTalkAsync(Id, number, on, stop) switch
        {
            EnrolmentDone => Back(isDone: true),
            EnrolmentRefused => await RefuseAsync($"On-{number}", "people.talk.wrong", stop),
            _ => NotFound(),
        };

    public async Task<IActionResult> OnPostNoteAsync([FromForm] string? text, CancellationToken stop)
    {
        Text = text;
        return await notes.AddAsync(Id, text, stop) switch
        {
            NoteOutcome.Kept => Back(isDone: true),
            NoteOutcome.Wrong => await RefuseAsync("Text", "people.note.wrong", stop),
            NoteOutcome.PersonalNumber => await RefuseAsync("Text", "participants.personalNumber", stop),
            _ => NotFound(),
        };
    }

    private IActionResult Back(bool isDone) => isDone ? Redirect($"/deltagare/{Id}") : NotFound();

    private async Task<IActionResult> RefuseAsync(string field, string key, CancellationToken stop)
    {
        Problems = [new Problem(field, key)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
