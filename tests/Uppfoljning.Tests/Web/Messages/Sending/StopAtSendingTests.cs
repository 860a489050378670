using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Tests.Web.Messages.Sending;

public abstract class StopAtSendingTests(TestApp app)
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    [Theory]
    [InlineData(StopReason.Deceased)]
    [InlineData(StopReason.Objected)]
    [InlineData(StopReason.OptedOut)]
    [InlineData(StopReason.OnHold)]
    public async Task What_staff_has_registered_stops_a_message_that_was_already_queued(StopReason reason)
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();
        await AddAsync(outbox, new ContactStop { ParticipantId = message.ParticipantId, Reason = reason, On = Today });

        await outbox.SweepAsync();

        await NothingWentAsync(outbox, message, reason.ToString());
    }

    [Theory]
    [InlineData(ConsentPurpose.FollowUp, "ConsentWithdrawn")]
    [InlineData(ConsentPurpose.Email, "notConsented")]
    public async Task A_consent_that_was_taken_back_stops(ConsentPurpose purpose, string reason)
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();
        var consent = new Consent { ParticipantId = message.ParticipantId, Purpose = purpose, GivenOn = Today.AddDays(-9) };
        consent.Withdraw(Today);
        await AddAsync(outbox, consent);

        await outbox.SweepAsync();

        await NothingWentAsync(outbox, message, reason);
    }

    [Fact]
    public async Task Where_consent_is_the_ground_nobody_is_written_to_without_it()
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();
        await app.Gate.WriteAsync<CasesDb, int>(
            cases =>
            {
                cases.Add(new LegalBasis { ProgrammeId = outbox.ProgrammeId, Purpose = ProcessingPurpose.Contact, Ground = LegalGround.Consent, Decision = "1" });
                return cases.SaveChangesAsync();
            },
            CancellationToken.None);

        await outbox.SweepAsync();

        await NothingWentAsync(outbox, message, "ConsentWithdrawn");
    }

    [Fact]
    public async Task Protected_identity_stops()
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();
        await outbox.ChangeAsync(async people =>
        {
            (await people.Participants.AsTracking().SingleAsync(p => p.Id == message.ParticipantId)).Protect();
            return await people.SaveChangesAsync();
        });

        await outbox.SweepAsync();

        await NothingWentAsync(outbox, message, "ProtectedIdentity");
    }

    [Theory]
    [InlineData(StopKind.Declined)]
    [InlineData(StopKind.OptedOut)]
    [InlineData(StopKind.WrongRecipient)]
    public async Task A_button_that_the_person_pressed_stops_the_reminder(StopKind pressed)
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();
        await outbox.SweepAsync();
        var reminder = await RemindAsync(outbox, message);
        await app.Gate.WriteAsync<LinksDb, int>(
            async links =>
            {
                var code = await links.IdentityLinks.Where(l => l.ParticipantId == message.ParticipantId).Select(l => l.ParticipantCode).SingleAsync();
                var link = await links.ResponseLinks.SingleAsync(l => l.ParticipantCode == code);
                links.Add(new StopRequest { ResponseLinkId = link.Id, Kind = pressed, At = Outbox.Tuesday });
                return await links.SaveChangesAsync();
            },
            CancellationToken.None);

        await outbox.SweepAsync();

        Assert.Single(outbox.Post.Emails);
        Assert.Equal((MessageState.Stopped, pressed.ToString()), ((await outbox.MessageAsync(reminder)).State, (await outbox.MessageAsync(reminder)).Cause));
    }

    [Fact]
    public async Task Nothing_goes_to_one_who_has_answered()
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();
        await outbox.SweepAsync();
        var reminder = await RemindAsync(outbox, message);
        await app.Gate.WriteAsync<CasesDb, int>(
            async cases =>
            {
                (await cases.Participations.AsTracking().SingleAsync(p => p.ProgrammeId == outbox.ProgrammeId)).Answer(Today, "sv");
                return await cases.SaveChangesAsync();
            },
            CancellationToken.None);

        await outbox.SweepAsync();

        Assert.Equal((MessageState.Stopped, "Answered"), ((await outbox.MessageAsync(reminder)).State, (await outbox.MessageAsync(reminder)).Cause));
    }

    [Theory]
    [InlineData("2026-09-01T07:59:00Z", "2026-09-01T08:00:00Z")] // before ten
    [InlineData("2026-09-01T16:30:00Z", "2026-09-02T08:00:00Z")] // from half past six
    [InlineData("2026-09-04T17:00:00Z", "2026-09-07T08:00:00Z")] // Friday evening
    [InlineData("2026-12-24T10:00:00Z", "2026-12-28T09:00:00Z")] // Christmas Eve, and winter time
    public async Task Outside_the_hours_a_message_waits_for_the_next_opening(string now, string opens)
    {
        var outbox = await Outbox.OpenAsync(app);
        app.Time.MoveTo(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        var message = await outbox.QueueAsync(dueAt: app.Time.GetUtcNow());

        await outbox.SweepAsync();

        var waiting = await outbox.MessageAsync(message.Id);
        Assert.Empty(outbox.Post.Emails);
        Assert.Equal((MessageState.Queued, DateTimeOffset.Parse(opens, System.Globalization.CultureInfo.InvariantCulture), 0), (waiting.State, waiting.NotBefore!.Value, waiting.Attempts));
    }

    [Fact]
    public async Task After_the_window_has_closed_nothing_goes()
    {
        var outbox = await Outbox.OpenAsync(app);
        app.Time.MoveTo(new DateTimeOffset(2027, 3, 2, 12, 0, 0, TimeSpan.Zero));
        var message = await outbox.QueueAsync(dueAt: app.Time.GetUtcNow().AddDays(-1));

        await outbox.SweepAsync();

        await NothingWentAsync(outbox, message, "windowClosed");
    }

    [Fact]
    public async Task Without_a_usable_address_the_message_fails_and_says_so()
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();
        await outbox.ChangeAsync(people => people.ContactPoints.Where(c => c.ParticipantId == message.ParticipantId && c.Kind == ContactKind.Email).ExecuteDeleteAsync());

        await outbox.SweepAsync();

        Assert.Equal((MessageState.Failed, "reach.missing"), ((await outbox.MessageAsync(message.Id)).State, (await outbox.MessageAsync(message.Id)).Cause));
    }

    [Fact]
    public async Task A_language_that_nobody_has_reviewed_is_not_sent()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.QueueAsync(language: "ar");

        await outbox.SweepAsync();

        Assert.Equal("sv", Assert.Single(outbox.Post.Emails).Language.Code);
    }

    [Fact]
    public async Task Text_messages_over_the_days_budget_wait_until_tomorrow()
    {
        var outbox = await Outbox.OpenAsync(app, new SmsSettings { MostPerDay = 1, CostPerPart = 2500 });
        await outbox.QueueAsync(3, Channel.Sms);

        await outbox.SweepAsync();
        var today = outbox.Post.Texts.Count;
        app.Time.MoveTo(Outbox.Tuesday.AddDays(1));
        await outbox.SweepAsync();

        Assert.Equal((2, 3), (today, outbox.Post.Texts.Count));
    }

    private static async Task<long> RemindAsync(Outbox outbox, Message message)
    {
        var reminder = new Message
        {
            ProgrammeId = message.ProgrammeId,
            ParticipantId = message.ParticipantId,
            EnrolmentNumber = 1,
            Occasion = message.Occasion,
            Step = "reminder",
            Channel = Channel.Email,
            Words = "reminder",
            QuestionnaireId = message.QuestionnaireId,
            ClosesOn = message.ClosesOn,
            DueAt = Outbox.Tuesday,
            Reference = $"{message.Reference}r",
        };
        await AddAsync(outbox, reminder);
        return reminder.Id;
    }

    private static Task<int> AddAsync(Outbox outbox, object row) => outbox.ChangeAsync(people =>
    {
        people.Add(row);
        return people.SaveChangesAsync();
    });

    private static async Task NothingWentAsync(Outbox outbox, Message message, string reason)
    {
        var stopped = await outbox.MessageAsync(message.Id);
        Assert.Empty(outbox.Post.Emails);
        Assert.Equal((MessageState.Stopped, reason, null), (stopped.State, stopped.Cause, stopped.NotBefore));
    }
}

public sealed class StopAtSendingOnSqlite(SqliteApp app) : StopAtSendingTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class StopAtSendingOnPostgres(PostgresApp app) : StopAtSendingTests(app), IClassFixture<PostgresApp>;
