using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Messages.Sending;

/// <summary>The stop test at the moment of sending, on the facts as they are now.</summary>
internal sealed class StopTest(PeopleDb people, LinksDb links, CasesDb cases)
{
    /// <returns>Why it may not go, as a stable word, or null.</returns>
    public async Task<string?> AskAsync(Message message, Participant person, string? code, ProgrammeFacts facts, DateOnly today, CancellationToken stop)
    {
        if (today > message.ClosesOn)
        {
            return Message.WindowClosed;
        }

        var stops = new List<Stop>();
        if (person.HasProtectedIdentity)
        {
            stops.Add(new Stop(StopReason.ProtectedIdentity));
        }

        stops.AddRange((await people.ContactStopsAsync(person.Id, stop)).Select(reason => new Stop(reason)));
        var consents = await people.ConsentsAsync(person.Id, stop);
        if (IsWithdrawn(consents, ConsentPurpose.FollowUp, facts.NeedsConsent))
        {
            stops.Add(new Stop(StopReason.ConsentWithdrawn));
        }

        await AddPressedAsync(stops, message, code, stop);
        return StopRule.Applies(stops, message.Occasion, message.Channel) is { } reason ? reason.ToString()
            : PurposeOf(message.Channel) is { } purpose && IsWithdrawn(consents, purpose, isNeeded: false) ? Message.NotConsented
            : null;
    }

    /// <summary>What the person has done with the links: answered, or pressed a button.</summary>
    private async Task AddPressedAsync(List<Stop> stops, Message message, string? code, CancellationToken stop)
    {
        foreach (var request in await links.PressedStopsAsync(message.ProgrammeId, message.ParticipantId, stop))
        {
            if (request.Kind != StopKind.Declined)
            {
                stops.Add(new Stop(request.Kind == StopKind.OptedOut ? StopReason.OptedOut : StopReason.WrongRecipient));
            }
            else if (request.ParticipantCode == code)
            {
                stops.Add(new Stop(StopReason.Declined, request.Occasion));
            }
        }

        if (message.QuestionnaireId is { } questionnaire && code is not null
            && (await cases.ParticipationOfAsync(message.ProgrammeId, code, message.Occasion, questionnaire, stop)).AnsweredOn is not null)
        {
            stops.Add(new Stop(StopReason.Answered, message.Occasion));
        }
    }

    private static bool IsWithdrawn(List<Consent> consents, ConsentPurpose purpose, bool isNeeded) =>
        consents.Where(c => c.Purpose == purpose).MaxBy(c => c.GivenOn) is { } latest ? latest.WithdrawnOn is not null : isNeeded;

    private static ConsentPurpose? PurposeOf(Channel channel) => channel switch
    {
        Channel.Sms => ConsentPurpose.Sms,
        Channel.Email => ConsentPurpose.Email,
        Channel.Letter => ConsentPurpose.Letter,
        Channel.Call => ConsentPurpose.Call,
        _ => null,
    };
}
