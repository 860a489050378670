using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Web.Features.Accounts;

/// <summary>Gives roles and takes them back. Nobody does so to the own account, and nobody is both coordinator and evaluator of one programme.</summary>
public sealed class RoleService(WriteGate gate, AuditTrail audit)
{
    public Task<GiveOutcome> GiveAsync(int accountId, RoleKind? chosen, int? programmeId, int? by, CancellationToken stop) => gate.WriteAsync<StaffDb, CasesDb, GiveOutcome>(
        async (staff, cases) =>
        {
            if (chosen is not { } kind)
            {
                return GiveOutcome.UnknownRole;
            }

            var programme = kind == RoleKind.Admin ? null : programmeId;
            if (accountId == by || !await staff.Accounts.AnyAsync(a => a.Id == accountId, stop))
            {
                return GiveOutcome.UnknownAccount;
            }

            if (kind != RoleKind.Admin && !await cases.Programmes.AnyAsync(p => p.Id == programme, stop))
            {
                return GiveOutcome.UnknownProgramme;
            }

            var place = Role.PlaceOf(kind);
            var held = await staff.Roles.Where(r => r.AccountId == accountId && r.ProgrammeId == programme && r.Place == place).Select(r => (RoleKind?)r.Kind).SingleOrDefaultAsync(stop);
            if (held is not null)
            {
                return held == kind ? GiveOutcome.Given : GiveOutcome.BothSides;
            }

            staff.Add(Role.Give(accountId, kind, programme));
            await audit.AddAsync(staff, by, AuditActions.RoleGiven, $"account {accountId} {kind} {programme}".TrimEnd(), stop);
            return GiveOutcome.Given;
        },
        stop);

    /// <returns>False when there is no such role, or it is the caller's own.</returns>
    public Task<bool> TakeAsync(int accountId, int roleId, int by, CancellationToken stop) => gate.WriteAsync<StaffDb, bool>(
        async staff =>
        {
            var role = await staff.Roles.AsTracking().SingleOrDefaultAsync(r => r.Id == roleId && r.AccountId == accountId && r.AccountId != by, stop);
            if (role is null)
            {
                return false;
            }

            staff.Remove(role);
            await audit.AddAsync(staff, by, AuditActions.RoleTaken, $"account {accountId} {role.Kind} {role.ProgrammeId}".TrimEnd(), stop);
            return true;
        },
        stop);
}

public enum GiveOutcome
{
    Given,
    /// <summary>There is no such account, or it is the caller's own.</summary>
    UnknownAccount,
    UnknownRole,
    UnknownProgramme,
    /// <summary>The account is coordinator and was to be evaluator of the same programme, or the other way round.</summary>
    BothSides,
}
