using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages;

/// <summary>Takes what comes back from telephones: receipts, and the one reply that we act on.</summary>
public sealed class ReplyService(WriteGate gate, PeopleSeal seal, Settings settings, TimeProvider time)
{
    private const int LongestId = 100;
    private static readonly string[] StopWords = ["STOPP", "STOP", "СТОП", "توقف", "إيقاف", "JOOJI"];

    public bool Knows(string secret) => settings.Sms.ReceiptSecret.Length > 0 && Secrets.AreSame(secret, settings.Sms.ReceiptSecret);

    /// <summary>Doubled and unknown receipts change nothing.</summary>
    public Task<bool> TakeReceiptAsync(string gatewayId, string status, CancellationToken stop) => gate.WriteAsync<PeopleDb, bool>(
        async people =>
        {
            if (gatewayId.Length is 0 or > LongestId
                || await people.Messages.AsTracking().FirstOrDefaultAsync(m => m.GatewayId == gatewayId, stop) is not { } message)
            {
                return false;
            }

            var now = time.GetUtcNow();
            switch (status)
            {
                case "delivered":
                    message.Deliver(now);
                    break;
                case "failed" when message is { State: MessageState.Sent, DeliveredAt: null }:
                    message.Bounce(now, "sms.undelivered");
                    await Outcomes.BuryAddressAsync(people, message, "sms.undelivered", StockholmTime.Civil(now).Day, stop);
                    break;
                default:
                    return false;
            }

            await people.SaveChangesAsync(stop);
            return true;
        },
        stop);

    /// <summary>STOPP from a number stops all contact with everybody who has it, in every programme.</summary>
    public Task<bool> TakeReplyAsync(string from, string text, CancellationToken stop) => gate.WriteAsync<PeopleDb, bool>(
        async people =>
        {
            if (PhoneNumber.Read(from) is not { } number || !IsStop(text))
            {
                return false;
            }

            var hash = seal.ContactHash(ContactKind.Mobile, number.E164);
            var whose = await people.ContactPoints.Where(c => c.ValueHash == hash).Select(c => c.ParticipantId).Distinct().ToListAsync(stop);
            var stopped = await people.ContactStops.Where(s => whose.Contains(s.ParticipantId) && s.Reason == StopReason.OptedOut).Select(s => s.ParticipantId).ToListAsync(stop);
            var today = StockholmTime.Civil(time.GetUtcNow()).Day;
            people.AddRange(whose.Except(stopped).Select(id => new ContactStop { ParticipantId = id, Reason = StopReason.OptedOut, On = today }));
            return await people.SaveChangesAsync(stop) > 0;
        },
        stop);

    private static bool IsStop(string text) => StopWords.Contains(text.Trim().Trim('.', '!', '"', '\'').ToUpperInvariant());
}
