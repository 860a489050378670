using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>A call that is to be made: a step of the plan, or a person's own wish.</summary>
/// <param name="Message">The step; null for a wish.</param>
/// <param name="Request">The wish; null for a step.</param>
/// <param name="Link">Where the wish came from; null for a step.</param>
/// <param name="Stopped">Why nobody should call, as a code; null when somebody may.</param>
internal sealed record CallTask(Message? Message, CallRequest? Request, ResponseLink? Link, Participant Person, string? Code, ProgrammeFacts Facts, string? Stopped)
{
    /// <summary>How often one who asked to be called is tried.</summary>
    public const int MostForAsked = 3;

    public CallKey Key => Message is { } message ? new CallKey(false, message.Id) : new CallKey(true, Link!.Id);

    public int Attempts => Message?.Attempts ?? Request!.Attempts;

    public int MostAttempts => Message is null ? MostForAsked : Math.Max(1, Facts.Plan.Caps.CallsPerOccasion);

    public string Occasion => Message?.Occasion ?? Link!.Occasion;

    /// <summary>The last day that a call makes sense.</summary>
    public DateOnly? ClosesOn => Message?.ClosesOn;
}

/// <summary>Finds calls of programmes that the caller runs.</summary>
internal sealed class CallTasks(ContactPlanLibrary plans, PeopleDb people, LinksDb links, CasesDb cases, Caller caller, DateOnly today)
{
    private readonly Standings standings = new(plans, people, links, cases, today);

    private IReadOnlyList<int> Own => caller.ProgrammesWith(Permission.RunFollowUp);

    /// <returns>Null when there is no such call to make in a programme of the caller's.</returns>
    public async Task<CallTask?> FindAsync(CallKey key, CancellationToken stop)
    {
        if (key.IsAsked)
        {
            return await Asked().AsTracking().SingleOrDefaultAsync(r => r.ResponseLinkId == key.Id, stop) is { } request ? await OfAsync(request, stop) : null;
        }

        return await Planned().AsTracking().SingleOrDefaultAsync(m => m.Id == key.Id, stop) is { } message ? await OfAsync(message, stop) : null;
    }

    /// <summary>Those who asked to be called, the longest waiting first.</summary>
    public IQueryable<CallRequest> Asked()
    {
        var own = Own;
        return links.CallRequests.Where(r => r.DoneAt == null && links.ResponseLinks.Any(l => l.Id == r.ResponseLinkId && own.Contains(l.ProgrammeId) && l.ParticipantCode != null)).OrderBy(r => r.At);
    }

    /// <summary>Calls of the plan, the longest due first.</summary>
    public IQueryable<Message> Planned()
    {
        var own = Own;
        return people.Messages.Where(m => own.Contains(m.ProgrammeId) && m.Channel == Channel.Call && m.NotBefore != null).OrderBy(m => m.NotBefore).ThenBy(m => m.Id);
    }

    public async Task<CallTask> OfAsync(Message message, CancellationToken stop)
    {
        var standing = await standings.OfAsync(message, stop);
        return new CallTask(message, null, null, standing.Person, standing.Code, standing.Facts, standing.Stopped);
    }

    /// <returns>Null when nobody is behind the link any more.</returns>
    public async Task<CallTask?> OfAsync(CallRequest request, CancellationToken stop)
    {
        var link = await links.ResponseLinks.AsTracking().SingleAsync(l => l.Id == request.ResponseLinkId, stop);
        if (await links.IdentityLinks.SingleOrDefaultAsync(i => i.ParticipantCode == link.ParticipantCode, stop) is not { } identity)
        {
            return null;
        }

        var person = await people.Participants.SingleAsync(p => p.Id == identity.ParticipantId, stop);
        var facts = await ProgrammeFacts.ReadAsync(cases, await plans.GetAsync(null, stop), link.ProgrammeId, stop);
        var stops = await people.ContactStops.Where(s => s.ParticipantId == person.Id).Select(s => s.Reason).ToListAsync(stop);
        var stopped = StopRule.Applies([.. stops.Select(reason => new Stop(reason))], link.Occasion, Channel.Call);
        return new CallTask(null, request, link, person, identity.ParticipantCode, facts, stopped?.ToString());
    }
}
