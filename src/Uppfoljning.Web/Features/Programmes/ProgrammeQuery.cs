using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>One programme, and how far its settings have come.</summary>
public sealed class ProgrammeQuery(CasesDb cases, Caller caller)
{
    /// <returns>Null when the programme is not the caller's.</returns>
    public Task<ProgrammeView?> FindAsync(int id, CancellationToken stop) => cases.Programmes
        .For(caller, Permission.RunFollowUp)
        .Where(p => p.Id == id)
        .Select(p => new ProgrammeView(
            p.Name,
            cases.Organisations.Single(o => o.Id == p.OrganisationId).Name,
            p.SenderName,
            p.IsMadeUp,
            cases.Enrolments.Count(e => e.ProgrammeId == p.Id && e.StartedOn != null),
            cases.AnonymousParticipantCounts.Where(c => c.ProgrammeId == p.Id).Sum(c => c.Count),
            cases.Goals.Count(g => g.ProgrammeId == p.Id),
            cases.LegalBases.Count(b => b.ProgrammeId == p.Id),
            cases.ContactPlanVersions.Where(v => v.ProgrammeId == p.Id).Max(v => (int?)v.Number)))
        .SingleOrDefaultAsync(stop);
}

/// <param name="Unregistered">How many took part without being registered.</param>
/// <param name="PlanVersion">Null for the default plan.</param>
public sealed record ProgrammeView(string Name, string Organisation, string SenderName, bool IsMadeUp, int Enrolled, int Unregistered, int Goals, int LegalBases, int? PlanVersion);
