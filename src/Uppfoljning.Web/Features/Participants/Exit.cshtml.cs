using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>That a person has left: when, where to, and what they live on. Everything that follows is derived from the date.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class ExitModel(EnrolmentService service, CorrectionPreviewQuery previews, ParticipantQuery query, FormFields fields, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty(SupportsGet = true)] public int Number { get; set; }

    /// <summary>Whoever posts has seen what a correction does.</summary>
    [BindProperty] public bool Seen { get; set; }

    public FieldsForm Form { get; private set; } = null!;

    /// <summary>What a correction would do, before it is stored.</summary>
    public CorrectionPreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAsync(told: null, [], stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var told = Request.Told(FormFields.Exit);
        var isBlank = string.IsNullOrWhiteSpace(told(Field.ExitedOn));
        Preview = Seen || isBlank ? null : await previews.FindAsync(Id, Number, told, FormFields.Exit, stop);
        if (Preview is not null)
        {
            return await ShowAsync(told, [], stop) ? Page() : NotFound();
        }

        var outcome = isBlank
            ? new EnrolmentRefused([new RowProblem(Field.ExitedOn, "exit.missing")])
            : await service.CorrectAsync(Id, Number, told, FormFields.Exit, stop);
        return outcome switch
        {
            EnrolmentDone => Redirect($"/deltagare/{Id}"),
            EnrolmentRefused refused when await ShowAsync(told, refused.Problems, stop) => this.ShowAgain(),
            _ => NotFound(),
        };
    }

    private async Task<bool> ShowAsync(Func<Field, string>? told, IReadOnlyList<RowProblem> problems, CancellationToken stop)
    {
        var view = await query.FindAsync(Id, stop);
        if (view?.Enrolments.LastOrDefault(e => Number == 0 || e.Number == Number) is not { } time)
        {
            return false;
        }

        Form = new FieldsForm(Id, view.Name, "people.exit.register", "people.exit.button", fields.Of(FormFields.Exit, told ?? time.Telling.Tell), problems, time.Number);
        return true;
    }
}
