using System.Diagnostics;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Channels;
using Uppfoljning.Web.Features.Messages.Channels.Email;
using Uppfoljning.Web.Features.Messages.Channels.Sms;

namespace Uppfoljning.Web.Features.Messages.Sending;

/// <summary>What one sweep did.</summary>
/// <param name="Tried">Messages handed over, whatever came of it.</param>
/// <param name="Paused">Why nothing was sent, or null.</param>
/// <param name="Unavailable">Why it stopped before all was tried, or null.</param>
public sealed record SweepReport(int Tried, PauseReason? Paused = null, string? Unavailable = null);

/// <summary>
/// Sends what is due. Running it twice, late, or on two nodes changes nothing: a message is claimed, begun, handed over
/// and recorded, and what a crash leaves between the last two is called uncertain.
/// </summary>
public sealed class SendService(
    WriteGate gate, SweepDoubts doubts, Claims claims, Departures departures, Outcomes outcomes, IEmailTransport emails, ISmsGateway texts, TestMessages tests, TimeProvider time) : IDisposable
{
    /// <summary>Well inside the lease.</summary>
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim oneSweep = new(1);

    public async Task<SweepReport> SweepAsync(CancellationToken stop)
    {
        if (!await oneSweep.WaitAsync(0, stop))
        {
            return new SweepReport(0);
        }

        try
        {
            await SendTestsAsync(stop);
            await claims.RecoverAsync(stop);
            return await doubts.AskAsync(stop) is { } pause ? new SweepReport(0, pause) : await SendDueAsync(stop);
        }
        finally
        {
            await emails.RestAsync(CancellationToken.None);
            oneSweep.Release();
        }
    }

    public void Dispose() => oneSweep.Dispose();

    /// <summary>What staff sends to itself goes also while the outbox is paused. What comes of it is seen in the staff's own inbox.</summary>
    private async Task SendTestsAsync(CancellationToken stop)
    {
        while (tests.TryTake(out var email))
        {
            await emails.SendAsync(email, stop);
        }
    }

    private async Task<SweepReport> SendDueAsync(CancellationToken stop)
    {
        var report = new SweepReport(0);
        while (report.Unavailable is null && !stop.IsCancellationRequested && await doubts.AllowedAsync(stop) is > 0 and var most)
        {
            var claimed = await claims.TakeAsync(most, stop);
            if (claimed.Messages.Count == 0)
            {
                break;
            }

            var (tried, unavailable) = await SendAsync(claimed, stop);
            report = new SweepReport(report.Tried + tried, null, unavailable);
        }

        return report;
    }

    /// <summary>Each unit of work records what came of one message and begins the next, so a crash leaves at most one in doubt.</summary>
    private async Task<(int Tried, string? Unavailable)> SendAsync(Claimed claimed, CancellationToken stop)
    {
        var known = new Dictionary<(int, int?), ProgrammeFacts>();
        var tried = 0;
        Finished? finished = null;
        foreach (var id in claimed.Messages)
        {
            if (stop.IsCancellationRequested || finished?.Result is SendResult.Unavailable)
            {
                break;
            }

            var departure = await RecordAndBeginAsync(finished, id, claimed.Claim, known);
            finished = await HandOverAsync(departure, id, claimed.Claim, stop);
            tried += finished is null ? 0 : 1;
        }

        if (finished is not null)
        {
            await RecordAsync(finished);
        }

        await claims.ReturnAsync(claimed.Claim, CancellationToken.None);
        return (tried, (finished?.Result as SendResult.Unavailable)?.Cause);
    }

    private Task<Departure> RecordAndBeginAsync(Finished? finished, long id, string claim, Dictionary<(int, int?), ProgrammeFacts> known) => gate.WriteAsync<PeopleDb, LinksDb, CasesDb, Departure>(
        async (people, links, cases) =>
        {
            if (finished is not null)
            {
                await outcomes.RecordAsync(finished, people, links, cases, CancellationToken.None);
            }

            // Not found when the lease lapsed meanwhile and another has it.
            if (await people.MessageAsync(id, CancellationToken.None) is not { } message || message.Claim != claim)
            {
                return new Departure.Not();
            }

            var departure = await departures.BeginAsync(message, known, people, links, cases, CancellationToken.None);
            await people.SaveAsync(message, CancellationToken.None);
            return departure;
        },
        CancellationToken.None);

    private Task<bool> RecordAsync(Finished finished) => gate.WriteAsync<PeopleDb, LinksDb, CasesDb, bool>(
        async (people, links, cases) =>
        {
            await outcomes.RecordAsync(finished, people, links, cases, CancellationToken.None);
            return true;
        },
        CancellationToken.None);

    private async Task<Finished?> HandOverAsync(Departure departure, long id, string claim, CancellationToken stop)
    {
        if (departure is Departure.Not)
        {
            return null;
        }

        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(stop);
        bounded.CancelAfter(LongestAttempt);
        try
        {
            return departure switch
            {
                Departure.ByEmail(var email, var invites) => new Finished(id, claim, await emails.SendAsync(email, bounded.Token), invites, 0, time.GetUtcNow()),
                Departure.BySms(var sms, var invites, var cost) => new Finished(id, claim, await texts.SendAsync(sms, bounded.Token), invites, cost, time.GetUtcNow()),
                _ => throw new UnreachableException(),
            };
        }
        catch (OperationCanceledException)
        {
            // Before anything was handed over: it goes back, or is tried later when the attempt itself was too long.
            return stop.IsCancellationRequested ? null : new Finished(id, claim, new SendResult.TryLater("sender.timeout"), false, 0, time.GetUtcNow());
        }
    }
}
