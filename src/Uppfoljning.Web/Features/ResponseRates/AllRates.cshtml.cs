using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ResponseRates;

/// <summary>Response rates by programme and occasion.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class AllRatesModel(ResponseRateQuery query, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    public IReadOnlyList<ProgrammeRates> Programmes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Programmes = await query.AllAsync(stop);
}
