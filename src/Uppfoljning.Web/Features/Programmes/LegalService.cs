using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>Keeps what a programme's handling of personal data stands on.</summary>
public sealed class LegalService(CasesDb cases, AuditedGate gate, Caller caller)
{
    /// <returns>The programme's name and its grounds; null when it is not the caller's.</returns>
    public async Task<(string Name, LegalForm Form)?> ReadAsync(int id, CancellationToken stop)
    {
        if (await cases.Programmes.For(caller, Permission.RunFollowUp).Where(p => p.Id == id).Select(p => p.Name).SingleOrDefaultAsync(stop) is not { } name)
        {
            return null;
        }

        var rows = await cases.LegalBases.Where(b => b.ProgrammeId == id)
            .Select(b => new LegalRow { Purpose = b.Purpose, Ground = b.Ground, Decision = b.Decision }).ToArrayAsync(stop);
        return (name, new LegalForm { Rows = rows });
    }

    /// <returns>What is wrong, or empty when it was changed; null when the programme is not the caller's.</returns>
    public Task<IReadOnlyList<Problem>?> ChangeAsync(int id, LegalForm form, CancellationToken stop)
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

                await inside.LegalBases.Where(b => b.ProgrammeId == id).ExecuteDeleteAsync(stop);
                inside.AddRange(form.Complete.Where(r => r.Ground is not null).Select(r => new LegalBasis
                {
                    ProgrammeId = id,
                    Purpose = r.Purpose,
                    Ground = r.Ground!.Value,
                    Decision = r.Decision!.Trim(),
                }));
                await inside.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.LegalBasisChanged, $"programme {id}", stop);
                return [];
            },
            stop);
    }
}
