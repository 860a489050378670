using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

[Public]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(PostedForm.LargestBody)]
public sealed class OptOutModel(OptOutService optOut) : PageModel, IRespondentPage
{
    public const string KindField = "_val";

    public OptOutPage View { get; private set; } = null!;

    public RespondentFrame Frame => View.Frame;

    public string Token => this.Part("token");

    public async Task<IActionResult> OnGetAsync()
    {
        if (await optOut.FindAsync(Token, this.ChosenLanguage(), this.Stop()) is not { } view)
        {
            return new UnknownLinkResult();
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await IsOneClickAsync())
        {
            await optOut.UnsubscribeAsync(Token, this.Stop());
            return new EmptyResult();
        }

        var posted = await PostedForm.ReadAsync(Request);
        if (StoppedModel.KindOf(posted[KindField]) is not { } kind)
        {
            return BadRequest();
        }

        return await optOut.StopAsync(Token, kind, this.Stop())
            ? new SeeOtherResult(StoppedModel.AddressOf(kind, posted.Language))
            : new UnknownLinkResult();
    }

    /// <summary>A mail program pressed its own button for the person (RFC 8058). It follows no redirect and learns nothing of the link.</summary>
    private async Task<bool> IsOneClickAsync() =>
        Request.HasFormContentType && (await PostedForm.FieldsAsync(Request))["List-Unsubscribe"] == "One-Click";
}
