using Uppfoljning.Web.Features.Messages.Channels;
using Uppfoljning.Web.Features.Messages.Channels.Email;
using Uppfoljning.Web.Features.Messages.Channels.Sms;

namespace Uppfoljning.Tests.Web.Messages.Sending;

/// <summary>Channels that remember what they were given and answer as they are told; without more to answer, they accept.</summary>
public sealed class Post : IEmailTransport, ISmsGateway
{
    private readonly Lock changing = new();

    public List<OutgoingEmail> Emails { get; } = [];

    public List<OutgoingSms> Texts { get; } = [];

    public Queue<SendResult> Answers { get; } = new();

    /// <summary>What happens while a message is being handed over.</summary>
    public Action Meanwhile { get; set; } = () => { };

    public Task<SendResult> SendAsync(OutgoingEmail email, CancellationToken stop) => Take(() => Emails.Add(email), stop);

    public Task<SendResult> SendAsync(OutgoingSms sms, CancellationToken stop) => Take(() => Texts.Add(sms), stop);

    public Task RestAsync(CancellationToken stop) => Task.CompletedTask;

    private Task<SendResult> Take(Action remember, CancellationToken stop)
    {
        Meanwhile();
        stop.ThrowIfCancellationRequested();
        lock (changing)
        {
            remember();
            return Task.FromResult(Answers.TryDequeue(out var answer) ? answer : new SendResult.Accepted($"g{Emails.Count + Texts.Count}"));
        }
    }
}
