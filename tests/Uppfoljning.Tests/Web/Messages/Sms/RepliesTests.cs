using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Messages.Sending;
using Uppfoljning.Web;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Tests.Web.Messages.Sms;

public abstract class RepliesTests(TestApp app)
{
    [Theory]
    [InlineData("delivered", MessageState.Sent, true)]
    [InlineData("failed", MessageState.Failed, false)]
    [InlineData("created", MessageState.Sent, false)]
    public async Task A_receipt_says_what_became_of_the_message(string status, MessageState state, bool isDelivered)
    {
        var (outbox, message) = await SentAsync();

        for (var doubled = 0; doubled < 2; doubled++)
        {
            Assert.Equal(HttpStatusCode.NoContent, await PostAsync("kvitto", ("id", message.GatewayId!), ("status", status)));
        }

        var after = await outbox.MessageAsync(message.Id);
        Assert.Equal((state, isDelivered), (after.State, after.DeliveredAt is not null));
    }

    [Theory]
    [InlineData("STOPP", 1)]
    [InlineData(" stopp! ", 1)]
    [InlineData("Stop", 1)]
    [InlineData("Jag stoppar in tvätten", 0)]
    [InlineData("", 0)]
    public async Task Stopp_from_a_number_stops_all_contact_with_whoever_has_it(string text, int stops)
    {
        var (outbox, message) = await SentAsync();
        var number = outbox.Post.Texts[^1].To;

        await PostAsync("svar", ("from", number), ("message", text));
        await PostAsync("svar", ("from", number), ("message", text));

        Assert.Equal(stops, await app.ReadAsync<PeopleDb, int>(people => people.ContactStops.CountAsync(s => s.ParticipantId == message.ParticipantId && s.Reason == StopReason.OptedOut)));
    }

    [Fact]
    public async Task Who_does_not_know_the_secret_and_who_only_looks_changes_nothing()
    {
        var (outbox, message) = await SentAsync();

        var wrong = await app.Http.PostAsync("/sms/kvitto/gissning", Form(("id", message.GatewayId!), ("status", "failed")));
        var looked = await app.Http.GetAsync($"/sms/kvitto/{app.Settings.Sms.ReceiptSecret}?id={message.GatewayId}&status=failed");

        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.NotEqual(HttpStatusCode.NoContent, looked.StatusCode);
        Assert.Equal(MessageState.Sent, (await outbox.MessageAsync(message.Id)).State);
    }

    private async Task<(Outbox Outbox, Message Message)> SentAsync()
    {
        var outbox = await Outbox.OpenAsync(app, new SmsSettings());
        var queued = await outbox.QueueAsync(Channel.Sms);
        await outbox.SweepAsync();
        return (outbox, await outbox.MessageAsync(queued.Id));
    }

    private async Task<HttpStatusCode> PostAsync(string what, params (string, string)[] fields) =>
        (await app.Http.PostAsync($"/sms/{what}/{app.Settings.Sms.ReceiptSecret}", Form(fields))).StatusCode;

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
}

public sealed class RepliesOnSqlite(SqliteApp app) : RepliesTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class RepliesOnPostgres(PostgresApp app) : RepliesTests(app), IClassFixture<PostgresApp>;
