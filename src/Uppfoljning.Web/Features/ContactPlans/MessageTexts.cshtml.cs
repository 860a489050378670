using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>The words of one message, in every channel and language.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class MessageTextsModel(PlanQuery query, PlanDraftService drafts, Texts texts) : PageModel
{
    private ContactPlan plan = null!;

    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    /// <summary>The plan's first when none is asked for.</summary>
    [BindProperty(SupportsGet = true)] public string? Message { get; set; }

    public TextsForm Form { get; private set; } = new();

    public FindingsView Findings { get; private set; } = new([], _ => null);

    public bool IsNew => plan.Messages.All(m => m.Id != Form.Message);

    public IEnumerable<Language> Languages => plan.Languages.Select(l => Language.Find(l.Code)).OfType<Language>();

    public bool IsReviewed(Language language) => plan.Languages.Any(l => l.Code == language.Code && l.Reviewed);

    public bool IsOpen(Language language) =>
        language == Language.Swedish || Enum.GetValues<TextPart>().Any(part => Findings.At(TextPlace.FieldOf(part, language.Code)).Any());

    public string Length(string text)
    {
        var length = MessageText.LengthWhenFilled(text);
        return Words.With(
            length.Alphabet == SmsAlphabet.Gsm7 ? "plan.length.gsm" : "plan.length.ucs",
            ("units", $"{length.Units}"), ("parts", $"{length.Segments}"), ("most", $"{MessageText.MostSegments(length.Alphabet)}"));
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await ReadAsync(stop) || (Message is null ? plan.Messages[0] : plan.Messages.FirstOrDefault(m => m.Id == Message)) is not { } message)
        {
            return NotFound();
        }

        Form = TextsForm.Of(message, plan.Languages);
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync([FromForm] TextsForm form, CancellationToken stop) => EditAsync(form, standing => standing with
    {
        Messages = standing.Messages.Any(m => m.Id == form.Message)
            ? [.. standing.Messages.Select(m => m.Id == form.Message ? form.ToMessage() : m)]
            : [.. standing.Messages, form.ToMessage()],
    }, stop);

    public Task<IActionResult> OnPostRemoveAsync([FromForm] TextsForm form, CancellationToken stop) =>
        EditAsync(form, standing => standing with { Messages = [.. standing.Messages.Where(m => m.Id != form.Message)] }, stop);

    private async Task<IActionResult> EditAsync(TextsForm form, Func<ContactPlan, ContactPlan> change, CancellationToken stop)
    {
        switch (await drafts.EditAsync(Id, change, stop))
        {
            case Edited edited:
                return Redirect(edited.Plan.Messages.Any(m => m.Id == form.Message) ? $"/program/{Id}/kontaktplan/texter?Message={Uri.EscapeDataString(form.Message)}" : $"/program/{Id}/kontaktplan#messages");
            case EditRefused refused:
                if (!await ReadAsync(stop))
                {
                    return NotFound();
                }

                Findings = new FindingsView(refused.Findings, path => TextPlace.Of(path, refused.Wanted, form.Message));
                Form = form.Texts.Length == 0 && plan.Messages.FirstOrDefault(m => m.Id == form.Message) is { } kept ? TextsForm.Of(kept, plan.Languages) : form;
                return this.ShowAgain();
            case PlanNotFound:
                return NotFound();
            default:
                throw new UnreachableException();
        }
    }

    private async Task<bool> ReadAsync(CancellationToken stop)
    {
        if ((await query.FindAsync(Id, stop))?.Plan is not { } read)
        {
            return false;
        }

        plan = read;
        return true;
    }
}
