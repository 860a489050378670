using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Data;

/// <summary>Contact plans, each version read once: it never changes.</summary>
public sealed class ContactPlanLibrary(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<int, ContactPlan> versions = new();

    /// <param name="versionId">Null for the default plan.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="InvalidOperationException">There is no such version, or this program cannot read it.</exception>
    public async ValueTask<ContactPlan> GetAsync(int? versionId, CancellationToken stop)
    {
        if (versionId is not { } id)
        {
            return DefaultContactPlan.Plan;
        }

        return versions.TryGetValue(id, out var kept) ? kept : versions.GetOrAdd(id, await ReadAsync(id, stop));
    }

    private async Task<ContactPlan> ReadAsync(int id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var json = await scope.ServiceProvider.GetRequiredService<CasesDb>().ContactPlanVersions.Where(v => v.Id == id).Select(v => v.Json).SingleAsync(stop);
        return ContactPlanReader.Read(json).Plan
            ?? throw new InvalidOperationException($"Contact plan version {id} was stored but cannot be read by this program.");
    }
}
