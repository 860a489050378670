using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Data.People;

public static class PeopleQueries
{
    /// <summary>Only people of programmes in which the caller has the permission: others are not found.</summary>
    public static IQueryable<Participant> For(this IQueryable<Participant> participants, Caller caller, Permission permission)
    {
        var own = caller.ProgrammesWith(permission);
        return participants.Where(p => own.Contains(p.ProgrammeId));
    }

    /// <summary>The next free id, inside the gate. Two nodes that take the same collide, and the later unit runs again.</summary>
    public static async Task<int> NextIdAsync(this PeopleDb people, CancellationToken stop) =>
        (await people.Participants.MaxAsync(p => (int?)p.Id, stop) ?? 0) + 1;
}
