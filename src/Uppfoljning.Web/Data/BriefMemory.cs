using System.Collections.Concurrent;

namespace Uppfoljning.Web.Data;

/// <summary>
/// Remembers rows that every respondent page needs and hardly anybody changes. A change shows on every node within
/// <see cref="Lasting"/>, and until then the older row is as true as it was to the page before.
/// </summary>
internal sealed class BriefMemory<T>(TimeProvider time, Func<int, CancellationToken, Task<T>> read)
{
    public static readonly TimeSpan Lasting = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, (T Value, DateTimeOffset Until)> remembered = new();

    public async ValueTask<T> GetAsync(int id, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (remembered.TryGetValue(id, out var kept) && kept.Until > now)
        {
            return kept.Value;
        }

        var value = await read(id, stop);
        remembered[id] = (value, now + Lasting);
        return value;
    }
}
