using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Handovers;

/// <summary>Steps that are handed over in the room: the form to a participant, the rating of a participant to her coach.</summary>
public sealed class HandoverService(AuditedGate gate, PeopleDb people, LinksDb links, CasesDb cases, ContactPlanLibrary plans, MessageLinks messageLinks, PeopleSeal seal, Secrets secrets, Caller caller, TimeProvider time)
{
    public static readonly IReadOnlyList<Channel> Channels = [Channel.Handover, Channel.Task];

    /// <summary>What stands in the way, when nothing went.</summary>
    public const string NotMet = "handover.notMet";

    private DateOnly Today => StockholmTime.Civil(time.GetUtcNow()).Day;

    /// <returns>Null when nothing of the kind waits in a programme of the caller's.</returns>
    public async Task<HandoverView?> FindAsync(long id, CancellationToken stop)
    {
        if (await Waiting(people, id).SingleOrDefaultAsync(stop) is not { } message)
        {
            return null;
        }

        var standing = await new Standings(plans, people, links, cases, Today).OfAsync(message, stop);
        return new HandoverView(
            standing.Person.Id,
            seal.OpenName(message.ProgrammeId, standing.Person.Id, standing.Person.SealedName),
            standing.Facts.Programme.Name,
            message.Occasion,
            message.ClosesOn,
            await CoachAsync(standing.Person, stop),
            message.Channel == Channel.Task,
            message.Channel == Channel.Handover && RatingAt(message, standing) is not null,
            standing.Stopped);
    }

    /// <summary>A link and a typed code to the form, told once: to the participant's own, or to the coach's about the participant.</summary>
    /// <param name="id">The step.</param>
    /// <param name="isForCoach">The coach's beside the participant's own, when the occasion asks both.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>Null when it may not be handed over, or leads nowhere.</returns>
    public Task<HandoverLink?> OpenAsync(long id, bool isForCoach, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, LinksDb, CasesDb, HandoverLink?>(
            async (people, links, cases, audit) =>
            {
                if (await Waiting(people, id).SingleOrDefaultAsync(stop) is not { } message
                    || await new Standings(plans, people, links, cases, Today).OfAsync(message, stop) is not { Stopped: null, Code: { } code } standing)
                {
                    return null;
                }

                var role = isForCoach || message.Channel == Channel.Task ? OccasionRole.Coach : standing.Person.Role;
                var questionnaire = isForCoach ? RatingAt(message, standing) : message.QuestionnaireId;
                if (await messageLinks.LinkAsync(links, message, questionnaire, code, role, standing.Facts, stop) is not { State: LinkState.Open } place)
                {
                    return null;
                }

                var (token, typed) = (Secrets.NewToken(), TypedCode.New());
                links.Add(new LinkToken { TokenHash = Secrets.HashToken(token), ResponseLinkId = place.Id });
                links.Add(new AccessCode { CodeHash = secrets.HashCode(typed), ResponseLinkId = place.Id });
                await links.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.LinkHandedOver, $"participant {standing.Person.Id} {role}", stop);
                return new HandoverLink(messageLinks.Address(token), typed.ToString());
            },
            stop);
    }

    /// <param name="isDone">Handed over; otherwise it could not be, and the step is open for its next channel.</param>
    /// <returns>False when nothing of the kind waits.</returns>
    public Task<bool> SettleAsync(long id, bool isDone, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, LinksDb, CasesDb, bool>(
            async (people, links, cases, audit) =>
            {
                if (await Waiting(people, id).AsTracking().SingleOrDefaultAsync(stop) is not { } message)
                {
                    return false;
                }

                var now = time.GetUtcNow();
                message.Call(now, isDone ? MessageState.Sent : MessageState.Failed, isDone ? "handover.done" : NotMet, tryAgainAt: null);
                people.Add(new MessageAttempt { MessageId = message.Id, Number = message.Attempts, At = now, Outcome = message.State, Cause = message.Cause });
                await people.SaveChangesAsync(stop);
                if (isDone && message.Channel == Channel.Handover)
                {
                    await Outcomes.InviteAsync(message, links, cases, StockholmTime.Civil(now).Day, stop);
                }

                await audit.WriteAsync(by, AuditActions.HandoverSettled, $"participant {message.ParticipantId} {message.Cause}", stop);
                return true;
            },
            stop);
    }

    private IQueryable<Message> Waiting(PeopleDb store, long id)
    {
        var own = caller.ProgrammesWith(Permission.RunFollowUp);
        return store.Messages.Where(m => m.Id == id && own.Contains(m.ProgrammeId) && Channels.Contains(m.Channel) && m.NotBefore != null);
    }

    /// <summary>What the coach is asked at the occasion; null when nothing is.</summary>
    private static string? RatingAt(Message message, Standing standing) =>
        standing.Facts.Plan.OccasionOf(message.Occasion)?.Questionnaires.FirstOrDefault(q => q.Roles.Contains(OccasionRole.Coach) && standing.Facts.Versions.ContainsKey(q.Id))?.Id;

    private async Task<string?> CoachAsync(Participant person, CancellationToken stop) =>
        await people.Participants.Where(p => p.Id == person.CoachId && p.ProgrammeId == person.ProgrammeId).Select(p => new { p.Id, p.SealedName }).SingleOrDefaultAsync(stop) is { } coach
            ? seal.OpenName(person.ProgrammeId, coach.Id, coach.SealedName)
            : null;
}

/// <param name="Person">The participant's id.</param>
/// <param name="Name">The participant's name.</param>
/// <param name="Coach">Who rates the participant; null when nobody is chosen.</param>
/// <param name="IsRating">The coach answers, about the participant.</param>
/// <param name="HasRating">The participant answers, and the coach beside.</param>
/// <param name="Stopped">Why nothing may be handed over, as a code.</param>
public sealed record HandoverView(int Person, string Name, string Programme, string Occasion, DateOnly ClosesOn, string? Coach, bool IsRating, bool HasRating, string? Stopped);

/// <param name="Address">Leads to the form; told once.</param>
/// <param name="Code">The same, to be typed.</param>
public sealed record HandoverLink(Uri Address, string Code);
