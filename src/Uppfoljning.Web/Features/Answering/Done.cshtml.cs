using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

[Public]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(PostedForm.LargestBody)]
public sealed class DoneModel(DonePageQuery pages, NextFormService following) : PageModel, IRespondentPage
{
    public DonePage View { get; private set; } = null!;

    public RespondentFrame Frame => View.Frame;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await pages.FindAsync(this.Part("token"), this.Part("visit"), this.ChosenLanguage(), this.Stop()) is not { } view)
        {
            return new UnknownLinkResult();
        }

        View = view;
        return Page();
    }

    /// <summary>Goes on with the next questionnaire.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var posted = await PostedForm.ReadAsync(Request);
        return await following.BeginAsync(this.Part("token"), this.Part("visit"), posted.Language, this.Stop()) is { } first ? new SeeOtherResult(first) : new UnknownLinkResult();
    }
}
