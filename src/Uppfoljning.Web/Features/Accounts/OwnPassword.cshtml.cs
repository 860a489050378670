using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Accounts;

[Requires(Permission.SignedIn)]
public sealed class OwnPasswordModel(PasswordService service, Caller caller, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty] public string? Current { get; set; }

    [BindProperty] public string? Next { get; set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Problems = await service.ChangeOwnAsync(caller.AccountId, SessionCookie.Read(Request)!, Current, Next, stop);
        return Problems.Count > 0 ? this.ShowAgain() : Redirect("/start");
    }
}
