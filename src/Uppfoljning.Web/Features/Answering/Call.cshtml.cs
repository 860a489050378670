using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

[Public]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(PostedForm.LargestBody)]
public sealed class CallModel(CallService calls) : PageModel, IRespondentPage
{
    public CallPage View { get; private set; } = null!;

    public RespondentFrame Frame => View.Frame;

    public string Token => this.Part("token");

    public async Task<IActionResult> OnGetAsync()
    {
        if (await calls.FindAsync(Token, this.ChosenLanguage(), this.Stop()) is not { } view)
        {
            return new UnknownLinkResult();
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var posted = await PostedForm.ReadAsync(Request);
        return await calls.RequestAsync(Token, this.Stop())
            ? new SeeOtherResult($"/s/{Token}/ring{PublicFrame.QueryFor(posted.Language)}")
            : new UnknownLinkResult();
    }
}
