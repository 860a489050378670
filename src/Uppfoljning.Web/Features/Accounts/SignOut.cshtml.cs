using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Accounts;

[Requires(Permission.SignedIn)]
public sealed class SignOutModel(SignInService service, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await service.SignOutAsync(SessionCookie.Read(Request)!, stop);
        SessionCookie.Remove(Response);
        return Redirect(SessionAuthentication.SignInPath);
    }
}
