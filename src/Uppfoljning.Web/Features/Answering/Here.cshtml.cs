using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>On a tablet that many use: is somebody still there? Without an answer it returns to the start.</summary>
[Public]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(PostedForm.LargestBody)]
public sealed class HereModel(TabletService tablets) : PageModel, IRespondentPage
{
    public const string LeaveField = "_sluta";

    public RespondentFrame Frame { get; private set; } = null!;

    private string Token => this.Part("token");

    private string Visit => this.Part("visit");

    public async Task<IActionResult> OnGetAsync()
    {
        if (await tablets.FindAsync(Token, Visit, this.ChosenLanguage(), this.Stop()) is not { } frame)
        {
            return new UnknownLinkResult();
        }

        Frame = frame;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var posted = await PostedForm.ReadAsync(Request);
        var next = posted[LeaveField].Count > 0
            ? await tablets.LeaveAsync(Token, Visit, this.Stop())
            : await tablets.StayAsync(Token, Visit, posted.Language, this.Stop());
        return next is not null ? new SeeOtherResult(next) : new UnknownLinkResult();
    }
}
