using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Results;

[Requires(Permission.ReadResults)]
public sealed class ResultsModel(ResultList list, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    public IReadOnlyList<ResultRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Rows = await list.ReadAsync(stop);
}
