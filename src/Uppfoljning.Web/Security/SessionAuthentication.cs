using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Web.Security;

/// <summary>
/// Reads the session and the roles anew for each request, so that signing out, disabling and taking a role back
/// hold from the next click. Whoever has not yet replaced a temporary password has no roles.
/// </summary>
public sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, StaffDb staff, WriteGate gate, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Session";
    public const string SignInPath = "/logga-in";
    public const string ReturnParameter = "till";

    /// <summary>How stale the kept time of the last click may be: not every click is a write.</summary>
    private static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Request) is not { } key)
        {
            return AuthenticateResult.NoResult();
        }

        var hash = Secrets.HashToken(key);
        var found = await FindAsync(hash, Context.RequestAborted);
        var now = time.GetUtcNow();
        if (found is null || found.Session.IsOver(now))
        {
            return AuthenticateResult.NoResult();
        }

        if (now - found.Session.LastSeenAt >= SeenWithin)
        {
            await gate.WriteAsync<StaffDb, int>(
                s => s.Sessions.Where(o => o.KeyHash == hash).ExecuteUpdateAsync(set => set.SetProperty(o => o.LastSeenAt, now)),
                Context.RequestAborted);
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(IdentityOf(found)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var asked = $"{Request.Path}{Request.QueryString}";
        Response.Redirect(HttpMethods.IsPost(Request.Method) ? SignInPath : QueryHelpers.AddQueryString(SignInPath, ReturnParameter, asked));
        return Task.CompletedTask;
    }

    /// <summary>What is not yours does not exist.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private Task<SignedIn?> FindAsync(byte[] hash, CancellationToken stop) => (
        from session in staff.Sessions
        join account in staff.Accounts on session.AccountId equals account.Id
        where session.KeyHash == hash && !account.IsDisabled
        select new SignedIn(session, account, staff.Roles.Where(r => r.AccountId == account.Id).ToList())).SingleOrDefaultAsync(stop);

    private static ClaimsIdentity IdentityOf(SignedIn found)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, found.Account.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, found.Account.Name),
            new(ClaimTypes.Email, found.Account.Email),
        };
        if (!found.Account.HasTemporaryPassword)
        {
            claims.AddRange(found.Roles.Select(r => Caller.ClaimFor(r.Kind, r.ProgrammeId)));
        }

        return new ClaimsIdentity(claims, SchemeName);
    }

    private sealed record SignedIn(Session Session, Account Account, List<Role> Roles);
}
