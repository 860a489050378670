using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Messages.Sending;

/// <summary>Stops and asks a person when something is not as usual: the clock, or how many are due. A person's release answers both.</summary>
public sealed class SweepDoubts(WriteGate gate, TimeProvider time)
{
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromHours(1);
    public const int ManyTimesUsual = 10;
    /// <summary>A day's messages are reckoned to be at least this many, so that a small programme is not asked all the time.</summary>
    public const int UsualAtLeast = 10;
    public const int MostAnHourAfterDowntime = 200;
    private static readonly TimeSpan UsualOver = TimeSpan.FromDays(28);
    private const int WorkingDaysIn28 = 20;

    private (DateTimeOffset Clock, long Stamp)? before;

    /// <returns>Why nothing is sent, or null.</returns>
    internal Task<PauseReason?> AskAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var stamp = time.GetTimestamp();
        var isFirst = before is null;
        var jumped = before is var (clock, then) && (now - clock - time.GetElapsedTime(then, stamp)).Duration() > ClockTolerance;
        before = (now, stamp);
        return gate.WriteAsync<PeopleDb, PauseReason?>(
            async people =>
            {
                var outbox = await OutboxAsync(people, stop);
                if (outbox.PausedBecause is null)
                {
                    if (jumped || now < outbox.LastSweepAt - ClockTolerance)
                    {
                        outbox.Pause(PauseReason.ClockJumped, now);
                    }
                    else if (await IsUnusualAsync(people, outbox, now, stop))
                    {
                        outbox.Pause(PauseReason.UnusualBatch, now);
                    }
                    else if (isFirst && now - outbox.LastSweepAt > ClockTolerance)
                    {
                        outbox.CatchUp(now);
                    }

                    outbox.Sweep(now);
                }

                await people.SaveChangesAsync(stop);
                return outbox.PausedBecause;
            },
            stop);
    }

    /// <summary>How many may be sent now: few after downtime, until all that waited is through.</summary>
    internal Task<int> AllowedAsync(CancellationToken stop) => gate.WriteAsync<PeopleDb, int>(
        async people =>
        {
            var now = time.GetUtcNow();
            var outbox = await OutboxAsync(people, stop);
            if (outbox.CatchingUpSince is not { } since)
            {
                return int.MaxValue;
            }

            if (!await people.Messages.AnyAsync(m => m.NotBefore <= now && m.DueAt < since && Claims.Electronic.Contains(m.Channel), stop))
            {
                outbox.CatchUp(null);
                await people.SaveChangesAsync(stop);
                return int.MaxValue;
            }

            var hourAgo = now - TimeSpan.FromHours(1);
            return Math.Max(0, MostAnHourAfterDowntime - await people.MessageAttempts.CountAsync(a => a.At > hourAgo, stop));
        },
        stop);

    internal static async Task<OutboxState> OutboxAsync(PeopleDb people, CancellationToken stop)
    {
        var outbox = await people.OutboxState.AsTracking().SingleOrDefaultAsync(stop);
        if (outbox is null)
        {
            people.Add(outbox = new OutboxState());
        }

        return outbox;
    }

    private static async Task<bool> IsUnusualAsync(PeopleDb people, OutboxState outbox, DateTimeOffset now, CancellationToken stop)
    {
        var released = outbox.ReleasedAt ?? DateTimeOffset.MinValue;
        var due = await people.Messages.CountAsync(m => m.NotBefore <= now && m.DueAt > released && Claims.Electronic.Contains(m.Channel), stop);
        if (due <= ManyTimesUsual * UsualAtLeast)
        {
            return false;
        }

        var from = now - UsualOver;
        var usual = await people.MessageAttempts.CountAsync(a => a.At > from && a.Outcome == MessageState.Sent, stop) / WorkingDaysIn28;
        return due > ManyTimesUsual * Math.Max(usual, UsualAtLeast);
    }
}
