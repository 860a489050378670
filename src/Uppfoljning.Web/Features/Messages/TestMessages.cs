using System.Collections.Concurrent;
using Uppfoljning.Web.Features.Messages.Channels.Email;

namespace Uppfoljning.Web.Features.Messages;

/// <summary>E-mails that staff sends to itself to see what people get. They wait here for the next sweep, since no page waits for mail; a restart forgets them.</summary>
public sealed class TestMessages
{
    public const int MostWaiting = 20;

    private readonly ConcurrentQueue<OutgoingEmail> waiting = new();

    /// <returns>False when too many wait.</returns>
    public bool Add(OutgoingEmail email)
    {
        if (waiting.Count >= MostWaiting)
        {
            return false;
        }

        waiting.Enqueue(email);
        return true;
    }

    public bool TryTake(out OutgoingEmail email) => waiting.TryDequeue(out email!);
}
