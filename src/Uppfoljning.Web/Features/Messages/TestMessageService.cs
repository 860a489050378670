using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Messages.Channels.Email;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages;

/// <summary>Queues the invitation as people get it for the one who asks, with an address that leads to the front page.</summary>
public sealed class TestMessageService(CasesDb cases, Caller caller, TestMessages tests, Settings settings, TimeProvider time)
{
    /// <returns>Null when the programme is not the caller's; false when it cannot be sent.</returns>
    public async Task<bool?> SendAsync(int programmeId, CancellationToken stop)
    {
        if (await cases.Programmes.For(caller, Permission.RunFollowUp).SingleOrDefaultAsync(p => p.Id == programmeId, stop) is not { } programme)
        {
            return null;
        }

        return OutgoingEmail.CanGoTo(caller.Email) && tests.Add(EmailFor(programme));
    }

    private OutgoingEmail EmailFor(Programme programme)
    {
        var words = DefaultContactPlan.Plan.Messages.First(m => m is { Type: MessageType.Invitation, Email: not null });
        var values = new Dictionary<string, string>
        {
            ["sender"] = programme.SenderName,
            ["contact"] = programme.ContactName,
            ["phone"] = programme.ContactPhone,
            ["link"] = settings.PublicAddress,
            ["stop"] = settings.PublicAddress,
        };
        return new OutgoingEmail
        {
            Reference = Secrets.NewShortId(),
            At = time.GetUtcNow(),
            From = settings.Email.From,
            FromName = programme.SenderName,
            BounceTo = settings.Email.From,
            To = caller.Email,
            Subject = MessageText.Fill(words.EmailSubject!.In(Language.Swedish.Code), values),
            Text = MessageText.Fill(words.Email!.In(Language.Swedish.Code), values),
            Language = Language.Swedish,
        };
    }
}
