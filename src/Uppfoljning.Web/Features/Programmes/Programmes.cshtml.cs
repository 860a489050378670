using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

[Requires(Permission.RunFollowUp)]
public sealed class ProgrammesModel(ProgrammeList list, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    public IReadOnlyList<ProgrammeRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Rows = await list.ReadAsync(stop);
}
