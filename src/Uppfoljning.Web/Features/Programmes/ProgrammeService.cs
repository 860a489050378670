using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>Sets up programmes and keeps what respondents are told about them.</summary>
public sealed class ProgrammeService(AuditedGate gate, Caller caller)
{
    /// <returns>What is wrong; empty when the programme was made. An organisation of the same name is the same organisation.</returns>
    public async Task<IReadOnlyList<Problem>> CreateAsync(ProgrammeForm typed, CancellationToken stop)
    {
        var form = typed.Trimmed();
        var problems = form.Judge(isNew: true);
        if (problems.Count > 0)
        {
            return problems;
        }

        var by = caller.AccountId;
        await gate.WriteAsync<CasesDb, int>(
            async (cases, audit) =>
            {
                var organisation = await cases.Organisations.FirstOrDefaultAsync(o => o.Name == form.Organisation, stop);
                if (organisation is null)
                {
                    cases.Add(organisation = new Organisation { Name = form.Organisation });
                    await cases.SaveChangesAsync(stop);
                }

                var programme = new Programme
                {
                    OrganisationId = organisation.Id,
                    Name = form.Name,
                    SenderName = form.SenderName,
                    ContactName = form.ContactName,
                    ContactPhone = form.ContactPhone,
                    ContactEmail = EmailAddress.Read(form.ContactEmail)!,
                    ContactHours = form.ContactHours,
                };
                cases.Add(programme);
                await cases.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.ProgrammeCreated, $"programme {programme.Id}", stop);
                return programme.Id;
            },
            stop);
        return [];
    }

    /// <returns>What is wrong, or empty when it was changed; null when the programme is not the caller's.</returns>
    public async Task<IReadOnlyList<Problem>?> ChangeAsync(int id, ProgrammeForm typed, CancellationToken stop)
    {
        var form = typed.Trimmed();
        var problems = form.Judge(isNew: false);
        var by = caller.AccountId;
        return await gate.WriteAsync<CasesDb, IReadOnlyList<Problem>?>(
            async (cases, audit) =>
            {
                var programme = await cases.Programmes.For(caller, Permission.RunFollowUp).AsTracking().SingleOrDefaultAsync(p => p.Id == id, stop);
                if (programme is null || problems.Count > 0)
                {
                    return programme is null ? null : problems;
                }

                programme.Name = form.Name;
                programme.SenderName = form.SenderName;
                programme.ContactName = form.ContactName;
                programme.ContactPhone = form.ContactPhone;
                programme.ContactEmail = EmailAddress.Read(form.ContactEmail)!;
                programme.ContactHours = form.ContactHours;
                await cases.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.ProgrammeChanged, $"programme {id}", stop);
                return [];
            },
            stop);
    }
}
