using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Changes a typed code for a link of its own. Right codes always open; only wrong ones are counted.</summary>
public sealed class CodeService(Secrets secrets, AttemptLimit limit, Settings settings, WriteGate gate, TimeProvider time)
{
    public async Task<CodeOutcome> OpenAsync(string? typed, string clientAddress, CancellationToken stop)
    {
        var token = await MintAsync(TypedCode.Read(typed) is { } code ? secrets.HashCode(code) : [], stop);
        if (token is not null)
        {
            return new CodeOpens(token);
        }

        var isCounted = await limit.CountAsync(UnknownLinkResult.Kind, "", clientAddress, settings.Limits.FailedLinks, stop);
        return isCounted ? new CodeDoesNotOpen() : new CodesArePaused();
    }

    private Task<string?> MintAsync(byte[] hash, CancellationToken stop) => gate.WriteAsync<LinksDb, string?>(
        async links =>
        {
            var now = time.GetUtcNow();
            var link = await links.AccessCodes.Where(c => c.CodeHash == hash)
                .Join(links.ResponseLinks, c => c.ResponseLinkId, l => l.Id, (_, l) => l).AsNoTracking().SingleOrDefaultAsync(stop);
            if (link is null || !link.IsOpenAt(now))
            {
                return null;
            }

            var token = Secrets.NewToken();
            links.Add(new LinkToken { TokenHash = Secrets.HashToken(token), ResponseLinkId = link.Id });
            await links.SaveChangesAsync(stop);
            return token;
        },
        stop);
}

public abstract record CodeOutcome;

public sealed record CodeOpens(string Token) : CodeOutcome;

/// <summary>Mistyped, unknown, answered or closed: which of them is not said.</summary>
public sealed record CodeDoesNotOpen : CodeOutcome;

public sealed record CodesArePaused : CodeOutcome;
