using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Web.Security;

/// <summary>
/// Counts failed attempts by kind, subject and address, on all nodes together. When there are too many within the
/// window, a pause of the same length begins.
/// </summary>
public sealed class AttemptLimit(StaffDb staff, WriteGate gate, Secrets secrets, Settings settings, TimeProvider time)
{
    /// <summary>Counts one attempt, unless the pause is on.</summary>
    /// <param name="subject">What was tried, or "" to count everything of the kind from the address.</param>
    /// <param name="most">Attempts before the pause.</param>
    /// <returns>False during the pause.</returns>
    public Task<bool> CountAsync(string kind, string subject, string address, int most, CancellationToken stop)
    {
        var key = secrets.HashFailure(kind, subject, address);
        var now = time.GetUtcNow();
        var until = now.AddMinutes(settings.Limits.PauseMinutes);
        return gate.WriteAsync<StaffDb, bool>(
            async inside =>
            {
                await inside.FailedAttempts.Where(f => f.WindowEndsAt <= now).ExecuteDeleteAsync(stop);
                var kept = await inside.FailedAttempts.AsTracking().SingleOrDefaultAsync(f => f.KeyHash == key, stop);
                if (kept?.Count >= most)
                {
                    return false;
                }

                if (kept is null)
                {
                    inside.Add(kept = new FailedAttempt { KeyHash = key, Count = 0, WindowEndsAt = until });
                }

                kept.Count++;
                kept.WindowEndsAt = kept.Count == most ? until : kept.WindowEndsAt;
                await inside.SaveChangesAsync(stop);
                return true;
            },
            stop);
    }

    public Task<bool> IsPausedAsync(string kind, string subject, string address, int most, CancellationToken stop)
    {
        var key = secrets.HashFailure(kind, subject, address);
        var now = time.GetUtcNow();
        return staff.FailedAttempts.AnyAsync(f => f.KeyHash == key && f.Count >= most && f.WindowEndsAt > now, stop);
    }

    /// <summary>Starts over, after it went right.</summary>
    public Task ForgetAsync(string kind, string subject, string address, CancellationToken stop)
    {
        var key = secrets.HashFailure(kind, subject, address);
        return gate.WriteAsync<StaffDb, int>(inside => inside.FailedAttempts.Where(f => f.KeyHash == key).ExecuteDeleteAsync(stop), stop);
    }
}
