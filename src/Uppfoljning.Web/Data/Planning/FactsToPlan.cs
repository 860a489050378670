using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Data.Planning;

internal sealed record PersonState(int Id, bool IsProtected, Channel? Asked);

/// <summary>What somebody asked for with a button.</summary>
internal sealed record PressedButton(int ParticipantId, StopKind Kind, string Occasion, string Code);

internal sealed record AnsweredForm(string Code, string Occasion, string QuestionnaireId);

/// <summary>The facts of some people of one programme, and what the planner makes of them.</summary>
internal sealed class FactsToPlan(PlanInUse plan, DateOnly today, CategoryLists lists)
{
    public required IReadOnlyDictionary<int, PersonState> People { get; init; }
    public required ILookup<int, ContactState> Contacts { get; init; }
    public required ILookup<int, Consent> Consents { get; init; }
    public required ILookup<int, ContactStop> Registered { get; init; }
    public required ILookup<int, PressedButton> Pressed { get; init; }
    /// <summary>By participant code.</summary>
    public required ILookup<string, AnsweredForm> Answered { get; init; }
    public required ILookup<int, MessageToPlan> Messages { get; init; }
    public required ILookup<int, DroppedStep> Dropped { get; init; }

    public PersonToPlan Person(TimeToPlan time, int id, int number) => new(
        id,
        number,
        time,
        new PlanSubject
        {
            Start = time.Start,
            Exit = time.Exit,
            Chosen = time.Chosen,
            Reach = ReachReading.Of(People[id].Asked, Contacts[id], Consents[id]),
            Stops = [.. Stops(time, id)],
            Sent = [.. Messages[id].Select(m => m.AsSent(number)).OfType<SentMessage>()],
            Today = today,
        },
        [.. Messages[id].Where(m => m.Number == number)],
        [.. Dropped[id].Where(s => s.EnrolmentNumber == number)]);

    private IEnumerable<Stop> Stops(TimeToPlan time, int id)
    {
        foreach (var registered in Registered[id])
        {
            yield return new Stop(registered.Reason);
        }

        foreach (var pressed in Pressed[id].Where(p => p.Kind != StopKind.Declined || p.Code == time.Code))
        {
            yield return pressed.Kind switch
            {
                StopKind.Declined => new Stop(StopReason.Declined, pressed.Occasion),
                StopKind.OptedOut => new Stop(StopReason.OptedOut),
                _ => new Stop(StopReason.WrongRecipient),
            };
        }

        foreach (var answered in Answered[time.Code].Where(a => IsTheFirstAsked(a, time.Role)))
        {
            yield return new Stop(StopReason.Answered, answered.Occasion);
        }

        if (People[id].IsProtected)
        {
            yield return new Stop(StopReason.ProtectedIdentity);
        }

        if (!ReachReading.Stands(Consents[id], ConsentPurpose.FollowUp, unsaid: !plan.NeedsConsent))
        {
            yield return new Stop(StopReason.ConsentWithdrawn);
        }

        if (lists.ExitReason.Find(time.ExitReason)?.StopsContact == true)
        {
            yield return new Stop(time.ExitReason == CategoryLists.Deceased ? StopReason.Deceased : StopReason.Misregistered);
        }
    }

    /// <summary>An occasion counts as answered when its first questionnaire is; the others follow from it.</summary>
    private bool IsTheFirstAsked(AnsweredForm answered, OccasionRole role) =>
        plan.Plan.OccasionOf(answered.Occasion) is { } occasion
        && PlanInUse.AskedBy(occasion, Channel.Sms, role) == answered.QuestionnaireId;
}
