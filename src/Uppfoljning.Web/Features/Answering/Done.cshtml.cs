using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

[Public]
[IgnoreAntiforgeryToken]
public sealed class DoneModel(DonePageQuery pages) : PageModel, IRespondentPage
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
}
