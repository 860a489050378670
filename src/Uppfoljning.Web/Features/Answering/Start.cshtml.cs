using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

[Public]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(PostedForm.LargestBody)]
public sealed class StartModel(StartPageQuery pages, StartService starts) : PageModel, IRespondentPage
{
    public StartPage View { get; private set; } = null!;

    public RespondentFrame Frame => View.Frame with { Onward = Tablets.Returning(this.Tablet()), KeptQuery = Tablets.KeptFor(this.Tablet()) };

    public string Token => this.Part("token");

    public async Task<IActionResult> OnGetAsync()
    {
        if (await pages.FindAsync(Token, this.ChosenLanguage(), this.Stop()) is not { } view)
        {
            return new UnknownLinkResult();
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var posted = await PostedForm.ReadAsync(Request);
        return await starts.StartAsync(Token, posted.Language, this.Tablet(), this.Stop()) is { } next ? new SeeOtherResult(next) : new UnknownLinkResult();
    }
}
