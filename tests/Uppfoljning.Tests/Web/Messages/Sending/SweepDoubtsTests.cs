using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;

namespace Uppfoljning.Tests.Web.Messages.Sending;

public abstract class SweepDoubtsTests(TestApp app)
{
    [Theory]
    [InlineData(61)]
    [InlineData(-61)]
    public async Task A_clock_that_jumps_more_than_an_hour_pauses_until_a_person_releases(int minutes)
    {
        var outbox = await Outbox.OpenAsync(app);
        app.Time.MoveTo(Outbox.Tuesday.AddHours(2));
        await outbox.SweepAsync();
        await outbox.QueueAsync();
        app.Time.Jump(TimeSpan.FromMinutes(minutes));

        var paused = await outbox.SweepAsync();
        await outbox.ReleaseAsync();
        await outbox.SweepAsync();

        Assert.Equal(new SweepReport(0, PauseReason.ClockJumped), paused);
        Assert.Single(outbox.Post.Emails);
    }

    [Fact]
    public async Task A_clock_that_is_put_right_by_less_than_an_hour_does_not_pause()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.SweepAsync();
        await outbox.QueueAsync();
        app.Time.Jump(TimeSpan.FromMinutes(59));

        var report = await outbox.SweepAsync();

        Assert.Equal(new SweepReport(1), report);
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, PauseReason.UnusualBatch)]
    public async Task Ten_times_the_usual_pauses_and_asks(int due, PauseReason? reason)
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.QueueAsync(due);

        var report = await outbox.SweepAsync();

        Assert.Equal(reason, report.Paused);
        Assert.Equal(reason is null ? due : 0, outbox.Post.Emails.Count);
    }

    [Fact]
    public async Task A_batch_that_a_person_has_released_goes_at_once()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.QueueAsync(250);
        await outbox.SweepAsync();

        await outbox.ReleaseAsync();
        var report = await outbox.SweepAsync();

        Assert.Equal(new SweepReport(250), report);
    }

    [Fact]
    public async Task After_downtime_at_most_two_hundred_go_in_an_hour()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.QueueAsync(100);
        await outbox.SweepAsync();
        await outbox.ReleaseAsync();
        app.Time.Advance(TimeSpan.FromHours(3));
        await outbox.QueueAsync(99, dueAt: app.Time.GetUtcNow().AddHours(-2));
        await outbox.QueueAsync(150, dueAt: app.Time.GetUtcNow().AddHours(-4));
        outbox.Post.Emails.Clear();
        var afterDowntime = outbox.NewSender();

        await afterDowntime.SweepAsync(CancellationToken.None);
        var firstHour = outbox.Post.Emails.Count;
        app.Time.Advance(TimeSpan.FromMinutes(61));
        await afterDowntime.SweepAsync(CancellationToken.None);

        Assert.Equal((200, 249), (firstHour, outbox.Post.Emails.Count));
    }

    [Theory]
    [InlineData(-7, MessageState.Sent)]
    [InlineData(-8, MessageState.Missed)]
    public async Task What_is_more_than_a_week_late_is_missed(int days, MessageState state)
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync(dueAt: Outbox.Tuesday.AddDays(days));

        await outbox.SweepAsync();

        Assert.Equal(state, (await outbox.MessageAsync(message.Id)).State);
    }

    [Fact]
    public async Task After_a_restore_nothing_goes_until_a_person_releases()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.SweepAsync();
        await outbox.QueueAsync();
        await outbox.ChangeAsync(async people =>
        {
            (await SweepDoubts.OutboxAsync(people, CancellationToken.None)).Pause(PauseReason.Restored, Outbox.Tuesday);
            return await people.SaveChangesAsync();
        });

        var paused = await outbox.NewSender().SweepAsync(CancellationToken.None);
        await outbox.ReleaseAsync();
        await outbox.SweepAsync();

        Assert.Equal(PauseReason.Restored, paused.Paused);
        Assert.Single(outbox.Post.Emails);
    }
}

public sealed class SweepDoubtsOnSqlite(SqliteApp app) : SweepDoubtsTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class SweepDoubtsOnPostgres(PostgresApp app) : SweepDoubtsTests(app), IClassFixture<PostgresApp>;
