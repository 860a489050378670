using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Auditing;

/// <summary>The log of what staff did. Lines are only ever added, each with a keyed hash over itself and the line before.</summary>
public sealed class AuditTrail(Secrets secrets, TimeProvider time)
{
    /// <summary>Adds a line and saves, inside the same gate unit as the change it tells of: both are kept, or neither.</summary>
    /// <param name="accountId">Null when the command line or the program itself acted.</param>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="subject">An id; never a name, a number or an answer.</param>
    public async Task AddAsync(StaffDb staff, int? accountId, string action, string subject, CancellationToken stop)
    {
        var last = await staff.AuditEntries.AsNoTracking().OrderByDescending(e => e.Id).FirstOrDefaultAsync(stop);
        var id = (last?.Id ?? 0) + 1;
        var at = WholeMicroseconds(time.GetUtcNow());
        staff.Add(new AuditEntry
        {
            Id = id,
            At = at,
            AccountId = accountId,
            Action = action,
            Subject = subject,
            Hash = HashOf(id, at, accountId, action, subject, last?.Hash ?? []),
        });
        await staff.SaveChangesAsync(stop);
    }

    /// <summary>Follows the chain from its beginning.</summary>
    /// <returns>How many lines hold, and the number of the first that does not, if any.</returns>
    public async Task<AuditCheck> CheckAsync(StaffDb staff, CancellationToken stop)
    {
        var checkedLines = 0L;
        byte[] before = [];
        await foreach (var line in staff.AuditEntries.OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(stop))
        {
            var isNext = line.Id == checkedLines + 1;
            if (!isNext || !line.Hash.AsSpan().SequenceEqual(HashOf(line.Id, line.At, line.AccountId, line.Action, line.Subject, before)))
            {
                return new AuditCheck(checkedLines, checkedLines + 1, Convert.ToHexStringLower(before));
            }

            before = line.Hash;
            checkedLines++;
        }

        return new AuditCheck(checkedLines, null, Convert.ToHexStringLower(before));
    }

    private byte[] HashOf(long id, DateTimeOffset at, int? accountId, string action, string subject, byte[] before) =>
        secrets.HashAudit(JsonSerializer.SerializeToUtf8Bytes(new { id, at = at.UtcTicks, accountId, action, subject, before }));

    /// <summary>As fine as both databases keep it.</summary>
    private static DateTimeOffset WholeMicroseconds(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}

/// <summary>What following the chain showed.</summary>
/// <param name="Lines">Lines that hold, from the beginning.</param>
/// <param name="BrokenAt">The first line that was changed, removed or put in; null when all hold.</param>
/// <param name="Head">The hash of the last line that holds: noted elsewhere, it also shows lines cut off at the end.</param>
public sealed record AuditCheck(long Lines, long? BrokenAt, string Head);
