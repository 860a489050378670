using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>Keeps the goals of a programme, each with the choices that its figure will be defended by.</summary>
public sealed class GoalService(CasesDb cases, AuditedGate gate, Caller caller)
{
    /// <returns>Null when the programme is not the caller's.</returns>
    public async Task<GoalsView?> ReadAsync(int id, CancellationToken stop)
    {
        if (await cases.Programmes.For(caller, Permission.RunFollowUp).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } programme)
        {
            return null;
        }

        var goals = await cases.Goals.Where(g => g.ProgrammeId == id).ToListAsync(stop);
        return new GoalsView(programme.Name, programme.SubsidisedIsSelfSupport, goals);
    }

    /// <returns>What is wrong, or empty when it was changed; null when the programme is not the caller's.</returns>
    public Task<IReadOnlyList<Problem>?> ChangeAsync(int id, GoalsForm form, CancellationToken stop)
    {
        var problems = form.Judge();
        var by = caller.AccountId;
        return gate.WriteAsync<CasesDb, IReadOnlyList<Problem>?>(
            async (inside, audit) =>
            {
                if (!await inside.Programmes.For(caller, Permission.RunFollowUp).AnyAsync(p => p.Id == id, stop))
                {
                    return null;
                }

                if (problems.Count > 0)
                {
                    return problems;
                }

                await inside.Goals.Where(g => g.ProgrammeId == id).ExecuteDeleteAsync(stop);
                inside.AddRange(form.Complete.Where(r => r.IsUsed).Select(r => r.ToGoal(id)));
                await inside.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.GoalsChanged, $"programme {id}", stop);
                return [];
            },
            stop);
    }
}

/// <param name="SubsidisedIsSelfSupport">Which rule of self-support the programme has.</param>
public sealed record GoalsView(string Name, bool SubsidisedIsSelfSupport, IReadOnlyList<Goal> Goals)
{
    public GoalsForm Form => new() { Rows = [.. Goals.Select(GoalRow.Of)] };
}
