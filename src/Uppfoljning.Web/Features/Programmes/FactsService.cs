using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>Keeps the facts about a programme.</summary>
public sealed class FactsService(CasesDb cases, AuditedGate gate, CategoryLists lists, Caller caller)
{
    /// <returns>The programme's name and its facts; null when it is not the caller's.</returns>
    public async Task<(string Name, FactsForm Form)?> ReadAsync(int id, CancellationToken stop) =>
        await cases.Programmes.For(caller, Permission.RunFollowUp).SingleOrDefaultAsync(p => p.Id == id, stop) is { } programme
            ? (programme.Name, FactsForm.Of(programme))
            : null;

    /// <returns>What is wrong, or empty when it was changed; null when the programme is not the caller's.</returns>
    public Task<IReadOnlyList<Problem>?> ChangeAsync(int id, FactsForm form, CancellationToken stop)
    {
        var problems = form.Judge(lists);
        var by = caller.AccountId;
        return gate.WriteAsync<CasesDb, IReadOnlyList<Problem>?>(
            async (inside, audit) =>
            {
                var programme = await inside.Programmes.For(caller, Permission.RunFollowUp).AsTracking().SingleOrDefaultAsync(p => p.Id == id, stop);
                if (programme is null || problems.Count > 0)
                {
                    return programme is null ? null : problems;
                }

                form.Fill(programme);
                await inside.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.ProgrammeChanged, $"programme {id}", stop);
                return [];
            },
            stop);
    }
}
