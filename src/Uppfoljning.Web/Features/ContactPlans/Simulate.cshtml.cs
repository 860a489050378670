using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>Shows every planned day for any day of exit. Nobody is named and nothing is stored.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class SimulateModel(SimulateQuery query, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "avslut")] public string? Exit { get; set; }

    /// <summary>What the person has; everything until something is chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "har")] public string[] Has { get; set; } = [];

    public Simulation View { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public IReadOnlyList<(string Code, string Label)> Ways => [.. SimulatedReach.Ways.Select(way => (way, Words[$"plan.simulate.has.{way}"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var isAsked = Request.Query.ContainsKey("avslut");
        Has = isAsked ? Has : [.. SimulatedReach.Ways];
        var exit = DateOnly.TryParseExact(Exit?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= Planner.FirstYear and <= Planner.LastYear
            ? day
            : (DateOnly?)null;
        if (await query.FindAsync(Id, exit, SimulatedReach.Of(Has), stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        if (isAsked && exit is null)
        {
            Problems = [new Problem("avslut", "plan.simulate.exit.wrong")];
            return this.ShowAgain();
        }

        return Page();
    }
}
