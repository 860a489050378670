using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Features.Messages.Sending;

namespace Uppfoljning.Web.Features.Messages.Planning;

/// <summary>
/// Makes contacts of the steps that are due. Everybody's plan is derived anew from what is known now; only what is due
/// today becomes a row, once, so running it twice, late, or on two nodes changes nothing.
/// </summary>
public sealed class PlanningService(IServiceScopeFactory scopes, PlansInUse plans, PlanWriter writer, SweepDoubts doubts, TableStatistics statistics, TimeProvider time)
{
    /// <summary>Queues what is due today, for everybody. Nothing is planned while the outbox is paused: by a clock that jumped, everything would be due.</summary>
    public async Task<PlanningReport> SweepAsync(CancellationToken stop)
    {
        await statistics.KeepAsync(stop);
        return await RunAsync((times, plan, today) => DueSpans.On(plan.Plan, today).ToAsyncEnumerable().SelectMany(span => times.InAsync(plan.ProgrammeId, span, stop)), stop);
    }

    /// <summary>Looks again at what waits to go now: a date, a contact point or a stop may have changed since it was queued.</summary>
    public Task<PlanningReport> ReviewAsync(CancellationToken stop) => RunAsync((times, plan, _) => times.WaitingAsync(plan.ProgrammeId, time.GetUtcNow(), stop), stop);

    private async Task<PlanningReport> RunAsync(Func<TimesToPlan, PlanInUse, DateOnly, IAsyncEnumerable<IReadOnlyList<TimeToPlan>>> some, CancellationToken stop)
    {
        var report = new PlanningReport(0, 0, 0, 0);
        if (await doubts.AskAsync(stop) is { } pause)
        {
            return report with { Paused = pause };
        }

        var today = StockholmTime.Civil(time.GetUtcNow()).Day;
        await using var scope = scopes.CreateAsyncScope();
        var (reader, times) = (scope.ServiceProvider.GetRequiredService<PlanReader>(), scope.ServiceProvider.GetRequiredService<TimesToPlan>());
        foreach (var plan in await plans.ReadAsync(scope.ServiceProvider.GetRequiredService<CasesDb>(), only: null, stop))
        {
            await foreach (var together in some(times, plan, today))
            {
                var people = await reader.ReadAsync(plan, together, today, stop);
                report += await writer.WriteAsync([.. people.Select(p => new PlanChanges(plan, p, today))], stop);
            }
        }

        return report;
    }
}
