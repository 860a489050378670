using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Channels;

namespace Uppfoljning.Web.Features.Messages.Sending;

/// <summary>What has come of one attempt, on its way into the tables.</summary>
internal sealed record Finished(long MessageId, string Claim, SendResult Result, bool Invites, long ReckonedCost, DateTimeOffset At);

/// <summary>Writes down what came of an attempt, and what follows from it.</summary>
public sealed class Outcomes(Settings settings)
{
    private const double Fine = 1 << 20;

    internal async Task RecordAsync(Finished finished, PeopleDb people, LinksDb links, CasesDb cases, CancellationToken stop)
    {
        var message = await people.MessageAsync(finished.MessageId, stop) ?? throw new InvalidOperationException($"There is no message {finished.MessageId}.");
        if (message.Claim != finished.Claim)
        {
            // The lease lapsed while we waited, and nobody knew: now somebody does.
            if (finished.Result is SendResult.Accepted)
            {
                message.Deliver(finished.At);
                await people.SaveAsync(message, stop);
            }

            return;
        }

        var today = StockholmTime.Civil(finished.At).Day;
        Apply(message, finished);
        await people.SaveAsync(message, stop);
        await people.InsertAsync(new MessageAttempt { MessageId = message.Id, Number = message.Attempts, At = finished.At, Outcome = message.State, Cause = message.Cause }, stop);
        switch (finished.Result)
        {
            case SendResult.Accepted accepted:
                await (finished.Invites ? InviteAsync(message, links, cases, today, stop) : Task.CompletedTask);
                await SpendAsync(message, accepted.Cost ?? finished.ReckonedCost, people, today, stop);
                break;
            case SendResult.Unknown:
                await SpendAsync(message, finished.ReckonedCost, people, today, stop);
                break;
            case SendResult.Refused { AddressIsDead: true } refused:
                await BuryAddressAsync(people, message, refused.Cause, today, stop);
                break;
        }

        await people.SaveChangesAsync(stop);
    }

    /// <summary>No more is sent to an address that leads to nobody.</summary>
    internal static async Task BuryAddressAsync(PeopleDb people, Message message, string cause, DateOnly today, CancellationToken stop)
    {
        var kind = message.Channel == Channel.Email ? ContactKind.Email : ContactKind.Mobile;
        var used = await people.ContactPoints.AsTracking().Where(c => c.ParticipantId == message.ParticipantId && c.Kind == kind && c.UndeliverableSince == null).OrderBy(c => c.Number).FirstOrDefaultAsync(stop);
        used?.Fail(today, cause);
    }

    private void Apply(Message message, Finished finished)
    {
        var (result, now) = (finished.Result, finished.At);
        switch (result)
        {
            case SendResult.Accepted accepted:
                message.Send(now, accepted.GatewayId);
                break;
            case SendResult.TryLater later:
                message.Defer(now + Wait(message, later.After), later.Cause);
                break;
            case SendResult.Unavailable unavailable:
                message.Defer(now + Wait(message, null), unavailable.Cause);
                break;
            case SendResult.Refused refused:
                message.Fail(now, refused.Cause);
                break;
            case SendResult.Unknown unknown:
                var again = RetryRule.TriesUncertain(message.Channel, message.UncertainAttempts, settings.Sms.IsIdempotent);
                message.LoseTrack(now, again ? now + RetryRule.Uncertain : null, unknown.Cause);
                break;
        }
    }

    private static TimeSpan Wait(Message message, TimeSpan? asked) =>
        RetryRule.Wait(message.Attempts, asked, RandomNumberGenerator.GetInt32((int)Fine) / Fine);

    private static async Task SpendAsync(Message message, long cost, PeopleDb people, DateOnly today, CancellationToken stop)
    {
        if (message.Channel == Channel.Sms)
        {
            await SmsBudget.SpendAsync(people, today, cost, stop);
        }
    }

    /// <summary>Tables of response rates begin with who was asked.</summary>
    internal static Task InviteAsync(Message message, LinksDb links, CasesDb cases, DateOnly today, CancellationToken stop) =>
        message.QuestionnaireId is { } questionnaire ? InviteAsync(message, questionnaire, links, cases, today, stop) : Task.CompletedTask;

    /// <summary>The same, to another questionnaire of the occasion than the message's.</summary>
    internal static async Task InviteAsync(Message message, string questionnaire, LinksDb links, CasesDb cases, DateOnly today, CancellationToken stop)
    {
        if (await links.ParticipantCodeAsync(message.ParticipantId, message.EnrolmentNumber, stop) is not { } code)
        {
            return;
        }

        var participation = await cases.ParticipationOfAsync(message.ProgrammeId, code, message.Occasion, questionnaire, stop);
        participation.Invite(today);
        await cases.SaveAsync(participation, stop);
    }
}
