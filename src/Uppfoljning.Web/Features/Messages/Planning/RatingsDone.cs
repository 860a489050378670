using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Messages.Planning;

/// <summary>Settles the tasks of coaches who have answered. A coach's answer leaves no note under the participant's code, so it is the link that tells.</summary>
public sealed class RatingsDone(WriteGate gate, IServiceScopeFactory scopes, TimeProvider time)
{
    internal async Task SweepAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<PeopleDb>().Messages.AnyAsync(m => m.Channel == Channel.Task && m.NotBefore != null, stop))
        {
            return;
        }

        await gate.WriteAsync<PeopleDb, LinksDb, int>(
            async (people, links) =>
            {
                foreach (var task in await people.Messages.AsTracking().Where(m => m.Channel == Channel.Task && m.NotBefore != null).ToListAsync(stop))
                {
                    var isAnswered = await links.IdentityLinks.Where(k => k.ParticipantId == task.ParticipantId && k.EnrolmentNumber == task.EnrolmentNumber)
                        .AnyAsync(k => links.ResponseLinks.Any(l => l.ProgrammeId == task.ProgrammeId && l.ParticipantCode == k.ParticipantCode && l.Occasion == task.Occasion && l.Role == ResponseLink.Coach && l.State == LinkState.Answered), stop);
                    if (isAnswered)
                    {
                        task.Send(time.GetUtcNow(), gatewayId: null);
                    }
                }

                return await people.SaveChangesAsync(stop);
            },
            stop);
    }
}
