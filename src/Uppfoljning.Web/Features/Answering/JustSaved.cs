using System.Collections.Concurrent;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>
/// Hands what a visit has just stored to the page that it is redirected to, which then need not read it back from the
/// file: that took a fifth of a response (docs/decisions/0012). It is handed over once, after the commit and within
/// <see cref="Lasting"/>; every other page, and every save, reads what is stored. On PostgreSQL the next page may be
/// another machine's, so there nothing is handed over.
/// </summary>
public sealed class JustSaved(Database database, TimeProvider time)
{
    public static readonly TimeSpan Lasting = TimeSpan.FromSeconds(2);

    internal const int SavesBetweenSweeps = 1000;

    /// <summary>By visit. What was taken leaves its time behind: when an earlier save is heard of late, the next page reads what is stored.</summary>
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, SavedVisit? Saved)> last = new();

    private int saves;

    internal int Count => last.Count;

    public void Keep(SavedVisit saved)
    {
        if (!database.IsSqlite)
        {
            return;
        }

        var at = saved.Visit.LastSavedAt;
        last.AddOrUpdate(saved.Visit.Id, (at, saved), (_, had) => had.At > at ? (had.At, null) : (at, saved));
        if (Interlocked.Increment(ref saves) % SavesBetweenSweeps == 0)
        {
            Sweep();
        }
    }

    /// <returns>Null when nothing was saved, or not just now, or another page has had it.</returns>
    public SavedVisit? Take(string token, string visit) =>
        last.TryGetValue(visit, out var kept) && kept.Saved is { } saved && saved.Token == token && !IsOld(kept.At) && last.TryUpdate(visit, (kept.At, null), kept)
            ? saved
            : null;

    private void Sweep()
    {
        foreach (var (visit, kept) in last)
        {
            if (IsOld(kept.At))
            {
                last.TryRemove(visit, out _);
            }
        }
    }

    private bool IsOld(DateTimeOffset at) => time.GetUtcNow() - at >= Lasting;
}

/// <summary>A visit as a save left it.</summary>
/// <param name="Token">That it was saved with.</param>
/// <param name="Coded">All coded answers of the response; null once they are submitted, when nobody reads them again.</param>
public sealed record SavedVisit(string Token, ResponseLink Link, Visit Visit, string? Coded);
