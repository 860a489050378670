using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Accounts;

[Public]
public sealed class SignInModel(SignInService service, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Password { get; set; }

    [BindProperty(Name = SessionAuthentication.ReturnParameter, SupportsGet = true)] public string? ReturnTo { get; set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await service.SignInAsync(Email, Password, ClientAddress.Of(HttpContext), stop) is not { } key)
        {
            Problems = [new Problem(nameof(Email), "signIn.refused")];
            return this.ShowAgain();
        }

        SessionCookie.Write(Response, key);
        return Redirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/start");
    }
}
