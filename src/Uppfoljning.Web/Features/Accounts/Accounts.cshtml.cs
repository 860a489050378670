using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Accounts;

[Requires(Permission.GiveRoles)]
public sealed class AccountsModel(AccountList list, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Rows = await list.ReadAsync(stop);
}
