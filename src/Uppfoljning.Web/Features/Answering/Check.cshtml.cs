using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

[Public]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(PostedForm.LargestBody)]
public sealed class CheckModel(SubmitService submits) : PageModel, IRespondentPage
{
    public CheckPage View { get; private set; } = null!;

    public RespondentFrame Frame => View.Frame;

    public string Token => this.Part("token");

    public string Visit => this.Part("visit");

    public async Task<IActionResult> OnGetAsync()
    {
        if (await submits.ReviewAsync(Token, Visit, this.ChosenLanguage(), this.Stop()) is not { } view)
        {
            return new UnknownLinkResult();
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var posted = await PostedForm.ReadAsync(Request);
        if (posted.SubmissionId is not { } submission)
        {
            return BadRequest();
        }

        return await submits.SubmitAsync(Token, Visit, submission, posted.Language, this.Stop())
            ? new SeeOtherResult(Addresses.In(Token, Visit, Addresses.Done))
            : new UnknownLinkResult();
    }
}
