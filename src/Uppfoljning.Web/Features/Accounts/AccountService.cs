using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Accounts;

/// <summary>Makes accounts and turns them off and on. Nobody does so to the own account.</summary>
public sealed class AccountService(WriteGate gate, Passwords passwords, PasswordRules rules, AuditTrail audit, TimeProvider time)
{
    private const int LongestName = 100;

    /// <param name="password">Null for a temporary one, which is told once.</param>
    /// <param name="by">Null from the command line.</param>
    public async Task<CreateOutcome> CreateAsync(string? email, string? name, string? password, int? by, CancellationToken stop)
    {
        var address = EmailAddress.Read(email);
        var called = name?.Trim() ?? "";
        var problems = Judge(address, called, password);
        if (problems.Count > 0)
        {
            return new NotCreated(problems);
        }

        var chosen = password ?? Secrets.NewPassword();
        var hash = await passwords.HashAsync(chosen, stop);
        var id = await gate.WriteAsync<StaffDb, int?>(
            async inside =>
            {
                if (await inside.Accounts.AnyAsync(a => a.Email == address, stop))
                {
                    return null;
                }

                var account = new Account { Email = address!, Name = called, PasswordHash = hash, HasTemporaryPassword = password is null, CreatedAt = time.GetUtcNow() };
                inside.Add(account);
                await inside.SaveChangesAsync(stop);
                await audit.AddAsync(inside, by, AuditActions.AccountCreated, $"account {account.Id}", stop);
                return account.Id;
            },
            stop);
        return id is null
            ? new NotCreated([new Problem("Email", "accounts.email.taken")])
            : new Created(id.Value, password is null ? chosen : null);
    }

    /// <returns>False when there is no such account, or it is the caller's own.</returns>
    public Task<bool> SetDisabledAsync(int id, bool isDisabled, int by, CancellationToken stop) => gate.WriteAsync<StaffDb, bool>(
        async inside =>
        {
            var account = await inside.Accounts.AsTracking().SingleOrDefaultAsync(a => a.Id == id && a.Id != by, stop);
            if (account is null)
            {
                return false;
            }

            account.IsDisabled = isDisabled;
            await inside.Sessions.Where(s => s.AccountId == id).ExecuteDeleteAsync(stop);
            await audit.AddAsync(inside, by, isDisabled ? AuditActions.AccountDisabled : AuditActions.AccountEnabled, $"account {id}", stop);
            return true;
        },
        stop);

    private List<Problem> Judge(string? email, string name, string? password)
    {
        var problems = new List<Problem>();
        if (email is null)
        {
            problems.Add(new Problem("Email", "accounts.email.wrong"));
        }

        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            problems.Add(new Problem("Name", "accounts.name.wrong"));
        }

        if (password is not null && rules.Judge(password, name, email ?? "") is { } problem)
        {
            problems.Add(new Problem("Password", PasswordService.KeyOf(problem)));
        }

        return problems;
    }
}

public abstract record CreateOutcome;

/// <param name="TemporaryPassword">To be told once; null when one was chosen.</param>
public sealed record Created(int Id, string? TemporaryPassword) : CreateOutcome;

public sealed record NotCreated(IReadOnlyList<Problem> Problems) : CreateOutcome;
