using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Shared;

namespace Uppfoljning.Web.Features.Accounts;

/// <summary>Who may sign in and what they may do, for the one who gives roles.</summary>
public sealed class AccountList(StaffDb staff, CasesDb cases)
{
    public async Task<IReadOnlyList<AccountRow>> ReadAsync(CancellationToken stop)
    {
        var accounts = await staff.Accounts.Select(a => new { a.Id, a.Name, a.Email, a.IsDisabled }).ToListAsync(stop);
        var roles = (await staff.Roles.ToListAsync(stop)).ToLookup(r => r.AccountId);
        var programmes = await ProgrammesAsync(stop);
        return accounts
            .Select(a => new AccountRow(a.Id, a.Name, a.Email, a.IsDisabled, RowsOf(roles[a.Id], programmes)))
            .OrderBy(a => a.Name, SwedishOrder.Comparer)
            .ToList();
    }

    public async Task<AccountRow?> FindAsync(int id, CancellationToken stop)
    {
        var account = await staff.Accounts.Where(a => a.Id == id).Select(a => new { a.Name, a.Email, a.IsDisabled }).SingleOrDefaultAsync(stop);
        return account is null
            ? null
            : new AccountRow(id, account.Name, account.Email, account.IsDisabled, RowsOf(await staff.Roles.Where(r => r.AccountId == id).ToListAsync(stop), await ProgrammesAsync(stop)));
    }

    public async Task<IReadOnlyDictionary<int, string>> ProgrammesAsync(CancellationToken stop) =>
        await cases.Programmes.Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, stop);

    private static List<RoleRow> RowsOf(IEnumerable<Role> roles, IReadOnlyDictionary<int, string> programmes) =>
        roles.OrderBy(r => r.Kind).ThenBy(r => r.ProgrammeId).Select(r => new RoleRow(r.Id, r.Kind, r.ProgrammeId is { } id ? programmes.GetValueOrDefault(id) : null)).ToList();
}

public sealed record AccountRow(int Id, string Name, string Email, bool IsDisabled, IReadOnlyList<RoleRow> Roles);

/// <param name="Programme">Null for the role that has none.</param>
public sealed record RoleRow(int Id, RoleKind Kind, string? Programme);
