using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.Planning;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>What a draft would do to the contacts of everyone in the programme. Stores nothing.</summary>
public sealed class PublishPreviewQuery(CasesDb cases, PlansInUse plans, PlanReader reader, LinkClosings closings, LinksDb links, TimeProvider time)
{
    /// <param name="programmeId">A programme of the caller's.</param>
    /// <param name="draft">A plan without errors.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<PublishPreview> ReadAsync(int programmeId, ContactPlan draft, CancellationToken stop)
    {
        var today = StockholmTime.Civil(time.GetUtcNow()).Day;
        var standing = (await plans.ReadAsync(cases, programmeId, stop))[0];
        var coming = await plans.ImagineAsync(cases, programmeId, draft, stop);
        var preview = new PublishPreview(coming.Plan);
        await foreach (var times in cases.TimesAsync(programmeId, stop))
        {
            // Each plan has its own view of what counts as answered.
            var after = (await reader.ReadAsync(coming, times, today, stop)).ToDictionary(p => p.Time.Id);
            preview.Links += (await closings.FindAsync(coming, times, links, stop)).Count(m => after.TryGetValue(m.Time.Id, out var asked) ? m.IsAllowed(asked.Subject.Stops) : !m.Reopens);
            foreach (var person in await reader.ReadAsync(standing, times, today, stop))
            {
                preview.Add(PlanDifference.Between(standing.Planner.Plan(person.Subject), coming.Planner.Plan(after[person.Time.Id].Subject)));
            }
        }

        return preview;
    }
}
