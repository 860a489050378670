using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Home;

/// <summary>Where staff land after signing in: what their roles allow, and nothing else.</summary>
[Requires(Permission.SignedIn)]
public sealed class StartModel(Caller caller, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    public IEnumerable<StaffMenu.Entry> Entries => StaffMenu.For(caller);
}
