using System.Text;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;

namespace Uppfoljning.Web.Features.Messages.Bounces;

/// <summary>Reads the folder where the mail server lays what came back: a report of ours marks the message and the address; everything is then removed, since it names people.</summary>
public sealed class BounceService(WriteGate gate, Settings settings, TimeProvider time)
{
    private const int MostAtOnce = 500;
    private const int LongestFile = 1024 * 1024;

    /// <returns>How many messages turned out not to have arrived.</returns>
    public async Task<int> SweepAsync(CancellationToken stop)
    {
        if (settings.Email.BounceFolder.Length == 0 || !Directory.Exists(settings.Email.BounceFolder))
        {
            return 0;
        }

        var bounced = 0;
        foreach (var file in Directory.EnumerateFiles(settings.Email.BounceFolder).Take(MostAtOnce).ToList())
        {
            if (new FileInfo(file).Length <= LongestFile && BounceReport.Read(await File.ReadAllTextAsync(file, Encoding.Latin1, stop)) is { } report)
            {
                bounced += await TakeAsync(report, stop) ? 1 : 0;
            }

            File.Delete(file);
        }

        return bounced;
    }

    private Task<bool> TakeAsync(BounceReport report, CancellationToken stop) => gate.WriteAsync<PeopleDb, bool>(
        async people =>
        {
            var message = await people.Messages.AsTracking().FirstOrDefaultAsync(
                m => report.References.Contains(m.Reference) && (m.State == MessageState.Sent || m.State == MessageState.Uncertain), stop);
            if (message is null)
            {
                return false;
            }

            var (now, cause) = (time.GetUtcNow(), $"bounce.{report.Status}");
            message.Bounce(now, cause);
            if (report.Status.StartsWith("5.1.", StringComparison.Ordinal))
            {
                await Outcomes.BuryAddressAsync(people, message, cause, StockholmTime.Civil(now).Day, stop);
            }

            await people.SaveChangesAsync(stop);
            return true;
        },
        stop);
}
