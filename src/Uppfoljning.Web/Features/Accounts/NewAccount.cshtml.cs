using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Accounts;

/// <summary>Answers the post itself instead of redirecting: the temporary password is told once and kept nowhere.</summary>
[Requires(Permission.GiveRoles)]
public sealed class NewAccountModel(AccountService service, Caller caller, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Name { get; set; }

    public Created? Created { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        switch (await service.CreateAsync(Email, Name, password: null, caller.AccountId, stop))
        {
            case Created created:
                Created = created;
                return Page();
            case NotCreated refused:
                Problems = refused.Problems;
                return this.ShowAgain();
            default:
                throw new UnreachableException();
        }
    }
}
