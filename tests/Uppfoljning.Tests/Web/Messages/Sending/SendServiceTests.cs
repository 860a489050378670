using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Channels;
using Uppfoljning.Web.Features.Messages.Sending;

namespace Uppfoljning.Tests.Web.Messages.Sending;

public abstract class SendServiceTests(TestApp app)
{
    [Fact]
    public async Task A_due_message_goes_once_and_its_link_leads_to_the_start_page()
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();

        await outbox.SweepAsync();
        await outbox.SweepAsync();

        var email = Assert.Single(outbox.Post.Emails);
        Assert.Equal($"person{message.ParticipantId}@example.org", email.To);
        Assert.Equal(MessageState.Sent, (await outbox.MessageAsync(message.Id)).State);
        var link = email.OptOut!.AbsolutePath.Replace("/avsta", "", StringComparison.Ordinal);
        Assert.Contains(link, email.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await app.Http.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Who_was_written_to_is_noted_as_invited_under_the_code_only()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.QueueAsync();

        await outbox.SweepAsync();

        var noted = await app.ReadAsync<CasesDb, List<Participation>>(cases => cases.Participations.Where(p => p.ProgrammeId == outbox.ProgrammeId).ToListAsync());
        Assert.Equal(new DateOnly(2026, 9, 1), Assert.Single(noted).InvitedOn);
    }

    [Fact]
    public async Task A_passing_hindrance_is_tried_again_later_and_not_before()
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();
        outbox.Post.Answers.Enqueue(new SendResult.TryLater("smtp.450"));

        await outbox.SweepAsync();
        await outbox.SweepAsync();
        var deferred = await outbox.MessageAsync(message.Id);
        app.Time.MoveTo(deferred.NotBefore!.Value);
        await outbox.SweepAsync();

        Assert.Equal((MessageState.Deferred, "smtp.450"), (deferred.State, deferred.Cause));
        Assert.InRange(deferred.NotBefore.Value - Outbox.Tuesday, RetryRule.First, RetryRule.First * 1.2);
        Assert.Equal(MessageState.Sent, (await outbox.MessageAsync(message.Id)).State);
        Assert.Equal([MessageState.Deferred, MessageState.Sent], (await outbox.AttemptsAsync(message.Id)).Select(a => a.Outcome));
    }

    [Fact]
    public async Task A_refusal_is_never_tried_again_and_a_dead_address_is_not_used_again()
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();
        outbox.Post.Answers.Enqueue(new SendResult.Refused("smtp.550 5.1.1", true));

        await outbox.SweepAsync();
        app.Time.Advance(TimeSpan.FromMinutes(50));
        await outbox.SweepAsync();

        Assert.Single(outbox.Post.Emails);
        Assert.Equal(MessageState.Failed, (await outbox.MessageAsync(message.Id)).State);
        var point = await app.ReadAsync<PeopleDb, ContactPoint>(people => people.ContactPoints.SingleAsync(c => c.ParticipantId == message.ParticipantId && c.Kind == ContactKind.Email));
        Assert.Equal((new DateOnly(2026, 9, 1), "smtp.550 5.1.1"), (point.UndeliverableSince, point.UndeliverableCause));
    }

    [Fact]
    public async Task An_email_nobody_knows_the_end_of_goes_once_more_after_half_an_hour_with_the_same_name_and_link()
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();
        outbox.Post.Answers.Enqueue(new SendResult.Unknown("smtp.timeout"));
        outbox.Post.Answers.Enqueue(new SendResult.Unknown("smtp.timeout"));

        await outbox.SweepAsync();
        var uncertain = await outbox.MessageAsync(message.Id);
        for (var i = 0; i < 4; i++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(31));
            await outbox.SweepAsync();
        }

        Assert.Equal((MessageState.Uncertain, Outbox.Tuesday + RetryRule.Uncertain), (uncertain.State, uncertain.NotBefore));
        Assert.Equal(2, outbox.Post.Emails.Count);
        Assert.Equal(outbox.Post.Emails[0].MessageId, outbox.Post.Emails[1].MessageId);
        Assert.Equal(outbox.Post.Emails[0].Text, outbox.Post.Emails[1].Text);
        var settled = await outbox.MessageAsync(message.Id);
        Assert.Equal((MessageState.Uncertain, null, null), (settled.State, settled.NotBefore, settled.SealedToken));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task A_text_message_nobody_knows_the_end_of_goes_again_only_where_the_gateway_tells_the_two_apart(bool isIdempotent, int times)
    {
        var outbox = await Outbox.OpenAsync(app, new SmsSettings { IsIdempotent = isIdempotent });
        await outbox.QueueAsync(Channel.Sms);
        outbox.Post.Answers.Enqueue(new SendResult.Unknown("http.timeout"));

        await outbox.SweepAsync();
        app.Time.Advance(TimeSpan.FromMinutes(31));
        await outbox.SweepAsync();

        Assert.Equal(times, outbox.Post.Texts.Count);
        Assert.Single(outbox.Post.Texts.Select(t => t.Reference).Distinct());
    }

    [Fact]
    public async Task When_the_way_is_down_the_rest_waits_untouched()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.QueueAsync(5);
        outbox.Post.Answers.Enqueue(new SendResult.Unavailable("smtp.connect"));

        var report = await outbox.SweepAsync();

        Assert.Equal(new SweepReport(1, null, "smtp.connect"), report);
        Assert.Equal((1, 4), (await outbox.CountAsync(MessageState.Deferred), await outbox.CountAsync(MessageState.Queued)));
    }

    [Fact]
    public async Task Two_senders_at_once_send_each_message_once()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.QueueAsync(60);
        var (one, other) = (outbox.Sender, outbox.NewSender());

        await Task.WhenAll(one.SweepAsync(CancellationToken.None), other.SweepAsync(CancellationToken.None));

        Assert.Equal(60, outbox.Post.Emails.Count);
        Assert.Equal(60, outbox.Post.Emails.Select(e => e.Reference).Distinct().Count());
        Assert.Equal(60, await outbox.CountAsync(MessageState.Sent));
    }

    [Fact]
    public async Task What_a_dead_sender_had_begun_is_uncertain_and_what_it_had_only_claimed_is_sent()
    {
        var outbox = await Outbox.OpenAsync(app);
        var messages = await outbox.QueueAsync(2);
        await outbox.ChangeAsync(async people =>
        {
            await people.Messages.Where(m => messages.Contains(m.Id)).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, MessageState.Sending).SetProperty(m => m.Claim, "dead").SetProperty(m => m.Attempts, 1).SetProperty(m => m.LeaseUntil, Outbox.Tuesday.AddMinutes(-1)));
            return await people.Messages.Where(m => m.Id == messages[0]).ExecuteUpdateAsync(set => set.SetProperty(m => m.BegunAt, Outbox.Tuesday.AddMinutes(-11)));
        });

        await outbox.SweepAsync();

        Assert.Equal((MessageState.Uncertain, "sender.died"), ((await outbox.MessageAsync(messages[0])).State, (await outbox.MessageAsync(messages[0])).Cause));
        Assert.Equal(MessageState.Sent, (await outbox.MessageAsync(messages[1])).State);
    }

    [Fact]
    public async Task Stopping_in_the_middle_gives_back_what_was_not_handed_over()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.QueueAsync(5);
        using var stop = new CancellationTokenSource();
        outbox.Post.Meanwhile = () =>
        {
            if (outbox.Post.Emails.Count == 2)
            {
                stop.Cancel();
            }
        };

        await outbox.Sender.SweepAsync(stop.Token);

        Assert.Equal((2, 3), (await outbox.CountAsync(MessageState.Sent), await outbox.CountAsync(MessageState.Queued)));
    }
}

public sealed class SendServiceOnSqlite(SqliteApp app) : SendServiceTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class SendServiceOnPostgres(PostgresApp app) : SendServiceTests(app), IClassFixture<PostgresApp>;
