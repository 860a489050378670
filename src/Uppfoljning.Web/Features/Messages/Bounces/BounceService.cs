using System.Text;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;

namespace Uppfoljning.Web.Features.Messages.Bounces;

/// <summary>
/// Reads what came back: a failure of ours marks the message and the address, and its file is removed, since it names
/// people. What belongs to none of our messages is laid aside for somebody to read.
/// </summary>
public sealed class BounceService(WriteGate gate, BounceShelf shelf, TimeProvider time)
{
    private const int MostAtOnce = 500;
    private const int LongestFile = 1024 * 1024;

    /// <returns>How many messages turned out not to have arrived.</returns>
    public async Task<int> SweepAsync(CancellationToken stop)
    {
        shelf.RemoveOld(time.GetUtcNow());
        var bounced = 0;
        foreach (var file in shelf.Take(MostAtOnce))
        {
            try
            {
                bounced += await TakeAsync(file, stop) ? 1 : 0;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Somebody is still writing it, or it is not ours to read: the others are not held up, and it is tried again.
            }
        }

        return bounced;
    }

    private async Task<bool> TakeAsync(string file, CancellationToken stop)
    {
        var report = new FileInfo(file).Length <= LongestFile ? BounceReport.Read(await File.ReadAllTextAsync(file, Encoding.Latin1, stop)) : null;
        var came = report is null ? Came.FromElsewhere : await TakeAsync(report, stop);
        if (came == Came.FromElsewhere)
        {
            shelf.Keep(file);
        }
        else
        {
            File.Delete(file);
        }

        return came == Came.Bounced;
    }

    private Task<Came> TakeAsync(BounceReport report, CancellationToken stop) => gate.WriteAsync<PeopleDb, Came>(
        async people =>
        {
            if (await people.Messages.AsTracking().FirstOrDefaultAsync(m => report.References.Contains(m.Reference), stop) is not { } message)
            {
                return Came.FromElsewhere;
            }

            if (!report.IsForGood || message.State is not (MessageState.Sent or MessageState.Uncertain))
            {
                return Came.Known;
            }

            var (now, cause) = (time.GetUtcNow(), $"bounce.{report.Status}");
            message.Bounce(now, cause);
            if (report.Status.StartsWith("5.1.", StringComparison.Ordinal))
            {
                await Outcomes.BuryAddressAsync(people, message, cause, StockholmTime.Civil(now).Day, stop);
            }

            await people.SaveChangesAsync(stop);
            return Came.Bounced;
        },
        stop);

    private enum Came
    {
        Bounced,
        /// <summary>About a message of ours, and nothing new: a delay, or told twice.</summary>
        Known,
        FromElsewhere,
    }
}
