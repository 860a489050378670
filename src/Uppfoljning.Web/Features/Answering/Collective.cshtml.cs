using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

[Public]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(PostedForm.LargestBody)]
public sealed class CollectiveModel(CollectiveService collective) : PageModel, IRespondentPage
{
    public StartPage View { get; private set; } = null!;

    public RespondentFrame Frame => View.Frame;

    public string Slug => this.Part("slug");

    public async Task<IActionResult> OnGetAsync()
    {
        if (await collective.FindAsync(Slug, this.ChosenLanguage(), this.Stop()) is not { } view)
        {
            return new UnknownLinkResult();
        }

        View = view;
        if (view.IsOnTablet)
        {
            // What somebody before had on the screen is not kept for "back".
            Response.Headers["Clear-Site-Data"] = "\"cache\"";
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var posted = await PostedForm.ReadAsync(Request);
        return await collective.StartAsync(Slug, posted.Language, this.Stop()) is { } next ? new SeeOtherResult(next) : new UnknownLinkResult();
    }
}
