using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>The programmes that the caller coordinates.</summary>
public sealed class ProgrammeList(CasesDb cases, Caller caller)
{
    public async Task<IReadOnlyList<ProgrammeRow>> ReadAsync(CancellationToken stop) =>
        (await Rows().ToListAsync(stop)).OrderBy(p => p.Name, SwedishOrder.Comparer).ToList();

    public Task<ProgrammeForm?> FindAsync(int id, CancellationToken stop) => cases.Programmes
        .For(caller, Permission.RunFollowUp)
        .Where(p => p.Id == id)
        .Select(p => new ProgrammeForm
        {
            Organisation = cases.Organisations.Single(o => o.Id == p.OrganisationId).Name,
            Name = p.Name,
            SenderName = p.SenderName,
            ContactName = p.ContactName,
            ContactPhone = p.ContactPhone,
            ContactEmail = p.ContactEmail,
            ContactHours = p.ContactHours,
        })
        .SingleOrDefaultAsync(stop);

    /// <summary>All organisations, for the one who sets up programmes.</summary>
    public async Task<IReadOnlyList<string>> OrganisationsAsync(CancellationToken stop) =>
        (await cases.Organisations.Select(o => o.Name).Distinct().ToListAsync(stop)).Order(SwedishOrder.Comparer).ToList();

    private IQueryable<ProgrammeRow> Rows() =>
        from programme in cases.Programmes.For(caller, Permission.RunFollowUp)
        join organisation in cases.Organisations on programme.OrganisationId equals organisation.Id
        select new ProgrammeRow(programme.Id, programme.Name, organisation.Name, programme.ContactName, programme.IsMadeUp);
}

public sealed record ProgrammeRow(int Id, string Name, string Organisation, string ContactName, bool IsMadeUp);
