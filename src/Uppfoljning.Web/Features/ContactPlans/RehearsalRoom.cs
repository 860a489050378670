using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Commands;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Rehearsal;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>Rehearses a programme's plan while somebody waits; one at a time, since it takes all of a processor.</summary>
public sealed class RehearsalRoom(PlansInUse plans, TimeProvider time) : IDisposable
{
    public const int MostPeople = 60;
    public const int MostDays = 400;
    private const int Seed = 1;

    private readonly SemaphoreSlim one = new(1);

    /// <param name="cases">Where the programme's own choices are.</param>
    /// <param name="programmeId">A programme of the caller's.</param>
    /// <param name="plan">Its plan: the draft when there is one.</param>
    /// <param name="participants">At most <see cref="MostPeople"/>.</param>
    /// <param name="days">At most <see cref="MostDays"/>.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>The report, or why there is none.</returns>
    internal async Task<(RehearsalReport? Report, string? Refused)> RehearseAsync(CasesDb cases, int programmeId, ContactPlan plan, int participants, int days, CancellationToken stop)
    {
        if (!await one.WaitAsync(TimeSpan.Zero, stop))
        {
            return (null, null);
        }

        try
        {
            var imagined = (await plans.ImagineAsync(cases, programmeId, plan, stop)).Plan;
            var own = imagined with { Occasions = [.. imagined.Occasions.Where(o => o.Enabled)] };
            return (await Rehearsals.RunAsync(participants, StockholmTime.Civil(time.GetUtcNow()).Day, days, Seed, own, ContactPlanWriter.Write(own), stop), null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Message);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
