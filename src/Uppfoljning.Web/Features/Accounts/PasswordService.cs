using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Accounts;

/// <summary>Replaces passwords: one's own, or for another with a temporary one. All other sessions of the account end.</summary>
public sealed class PasswordService(StaffDb staff, WriteGate gate, Passwords passwords, PasswordRules rules, AttemptLimit limit, Settings settings, AuditTrail audit)
{
    private const string Kind = "password change";

    /// <param name="sessionKey">The session that asks, which lives on.</param>
    /// <returns>What is wrong; empty when the password was replaced.</returns>
    public async Task<IReadOnlyList<Problem>> ChangeOwnAsync(int accountId, string sessionKey, string? current, string? next, CancellationToken stop)
    {
        var account = await staff.Accounts.SingleAsync(a => a.Id == accountId, stop);
        var mayTry = await limit.CountAsync(Kind, account.Email, "", settings.Limits.FailedSignIns, stop);
        if (!await passwords.IsRightAsync(account.PasswordHash, current ?? "", stop) || !mayTry)
        {
            return [new Problem("Current", "password.wrong")];
        }

        await limit.ForgetAsync(Kind, account.Email, "", stop);
        if (rules.Judge(next ?? "", account.Name, account.Email) is { } problem)
        {
            return [new Problem("Next", KeyOf(problem))];
        }

        if (next == current)
        {
            return [new Problem("Next", "password.same")];
        }

        await ReplaceAsync(accountId, await passwords.HashAsync(next!, stop), Secrets.HashToken(sessionKey), stop);
        return [];
    }

    /// <returns>The temporary password, told once; null when there is no such account.</returns>
    public async Task<string?> ResetAsync(int accountId, int? by, CancellationToken stop)
    {
        var password = Secrets.NewPassword();
        return await SetAsync(accountId, password, isTemporary: true, by, stop) ? password : null;
    }

    /// <returns>Whether there is such an account.</returns>
    public async Task<bool> SetAsync(int accountId, string password, bool isTemporary, int? by, CancellationToken stop)
    {
        var hash = await passwords.HashAsync(password, stop);
        return await gate.WriteAsync<StaffDb, bool>(
            async inside =>
            {
                var changed = await inside.Accounts.Where(a => a.Id == accountId)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash).SetProperty(a => a.HasTemporaryPassword, isTemporary), stop);
                await inside.Sessions.Where(s => s.AccountId == accountId).ExecuteDeleteAsync(stop);
                if (changed > 0)
                {
                    await audit.AddAsync(inside, by, AuditActions.PasswordReset, $"account {accountId}", stop);
                }

                return changed > 0;
            },
            stop);
    }

    public static string KeyOf(PasswordProblem problem) => problem switch
    {
        PasswordProblem.TooShort => "password.tooShort",
        PasswordProblem.TooLong => "password.tooLong",
        _ => "password.common",
    };

    private Task<int> ReplaceAsync(int accountId, string hash, byte[] own, CancellationToken stop) => gate.WriteAsync<StaffDb, int>(
        async inside =>
        {
            await inside.Accounts.Where(a => a.Id == accountId)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash).SetProperty(a => a.HasTemporaryPassword, false), stop);
            await inside.Sessions.Where(s => s.AccountId == accountId && s.KeyHash != own).ExecuteDeleteAsync(stop);
            await audit.AddAsync(inside, accountId, AuditActions.PasswordChanged, $"account {accountId}", stop);
            return accountId;
        },
        stop);
}
