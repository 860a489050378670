using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Accounts;

/// <summary>Lets staff in and out. An unknown account, a wrong password, a pause and a disabled account cost the same and tell nothing apart.</summary>
public sealed class SignInService(StaffDb staff, WriteGate gate, Passwords passwords, AttemptLimit limit, AuditTrail audit, Settings settings, TimeProvider time)
{
    private const string Kind = "sign-in";

    /// <summary>An address from which many accounts are tried pauses too; an office behind one address has room for mistakes.</summary>
    private const int AccountsPerAddress = 10;

    /// <returns>The key of the new session, or null.</returns>
    public async Task<string?> SignInAsync(string? email, string? password, string address, CancellationToken stop)
    {
        var known = EmailAddress.Read(email) ?? "";
        var account = await staff.Accounts.SingleOrDefaultAsync(a => a.Email == known && !a.IsDisabled, stop);
        var mayTry = !await limit.IsPausedAsync(Kind, "", address, MostFromAddress, stop);
        mayTry &= await limit.CountAsync(Kind, known, address, settings.Limits.FailedSignIns, stop);
        var isRight = await passwords.IsRightAsync(account?.PasswordHash, password ?? "", stop);
        if (account is null || !mayTry || !isRight)
        {
            await limit.CountAsync(Kind, "", address, MostFromAddress, stop);
            return null;
        }

        await limit.ForgetAsync(Kind, known, address, stop);
        return await BeginAsync(account.Id, stop);
    }

    public Task SignOutAsync(string key, CancellationToken stop)
    {
        var hash = Secrets.HashToken(key);
        return gate.WriteAsync<StaffDb, int>(inside => inside.Sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync(stop), stop);
    }

    private int MostFromAddress => settings.Limits.FailedSignIns * AccountsPerAddress;

    private Task<string> BeginAsync(int accountId, CancellationToken stop) => gate.WriteAsync<StaffDb, string>(
        async inside =>
        {
            var now = time.GetUtcNow();
            var oldest = now - Session.LongestLife;
            var longIdle = now - Session.IdleLimit;
            await inside.Sessions.Where(s => s.StartedAt <= oldest || s.LastSeenAt <= longIdle).ExecuteDeleteAsync(stop);
            var key = Secrets.NewToken();
            inside.Add(new Session { KeyHash = Secrets.HashToken(key), AccountId = accountId, StartedAt = now, LastSeenAt = now });
            await audit.AddAsync(inside, accountId, AuditActions.SignedIn, $"account {accountId}", stop);
            return key;
        },
        stop);
}
