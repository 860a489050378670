using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Planning;

namespace Uppfoljning.Tests.Web.Messages.Planning;

public abstract class PlanningTests(TestApp app)
{
    [Fact]
    public async Task What_is_due_today_is_queued_once_however_often_it_is_looked_at()
    {
        var person = await (await PlannedPerson.MakeAsync(app)).NoticedAsync();

        var dayBefore = await person.SweepAsync(9, 2);
        var first = await person.SweepAsync(9, 3);
        var second = await person.SweepAsync(9, 3, hour: 12);

        Assert.Equal((0, 1, 0), (dayBefore.Queued, first.Queued, second.Queued));
        var row = Assert.Single(await app.MessagesAsync(person.Id), m => m.Step != "notice");
        Assert.Equal(("m6", "invitation", Channel.Sms, "invitation", "followup"), (row.Occasion, row.Step, row.Channel, row.Words, row.QuestionnaireId));
        Assert.Equal((StockholmTime.Instant(new DateOnly(2026, 9, 3), new TimeOnly(10, 0)), new DateOnly(2027, 3, 2)), (row.DueAt, row.ClosesOn));
    }

    [Fact]
    public async Task Two_sweeps_at_once_queue_it_once()
    {
        var person = await (await PlannedPerson.MakeAsync(app)).NoticedAsync();
        await person.SweepAsync(9, 2);
        app.Time.Advance(TimeSpan.FromDays(1));
        var planning = app.Services.GetRequiredService<PlanningService>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => planning.SweepAsync(CancellationToken.None)));

        Assert.Single(await person.RowsAsync());
    }

    [Fact]
    public async Task A_corrected_exit_takes_back_what_waits_and_leaves_what_is_sent()
    {
        var person = await (await PlannedPerson.MakeAsync(app)).NoticedAsync();
        await person.SweepAsync(9, 3);
        var waiting = await person.RowsAsync();

        await person.CorrectExitAsync(PlannedPerson.Left.AddMonths(1));
        var review = await person.ReviewAsync(9, 3);

        Assert.Contains(("invitation", Channel.Sms, MessageState.Queued), waiting);
        Assert.Equal(1, review.Withdrawn);
        Assert.Equal(MessageState.Sent, Assert.Single(await app.MessagesAsync(person.Id)).State);
        await person.SweepAsync(10, 2);
        Assert.Contains(("invitation", Channel.Sms, MessageState.Queued), await person.RowsAsync());
    }

    [Fact]
    public async Task A_changed_contact_point_changes_the_channel_of_what_waits()
    {
        var person = await (await PlannedPerson.MakeAsync(app)).NoticedAsync();
        await person.SweepAsync(9, 3);

        await person.ChangeAsync(people => people.ContactPoints.Where(c => c.ParticipantId == person.Id && c.Kind == ContactKind.Mobile).ExecuteDeleteAsync());
        await person.SweepAsync(9, 3, hour: 9);

        Assert.Equal([("invitation", Channel.Email, MessageState.Queued)], await person.RowsAsync());
    }

    [Fact]
    public async Task A_refused_message_opens_the_step_for_its_next_channel_the_same_day()
    {
        var person = await (await PlannedPerson.MakeAsync(app)).NoticedAsync();
        await person.SweepAsync(9, 3);
        await person.SettleAsync("invitation", m => m.Fail(app.Time.GetUtcNow(), "sms.refused"));

        await person.SweepAsync(9, 3, hour: 11);

        Assert.Equal([("invitation", Channel.Sms, MessageState.Failed), ("invitation", Channel.Email, MessageState.Queued)], await person.RowsAsync());
    }

    [Fact]
    public async Task A_hold_is_noted_on_the_day_and_its_end_lets_the_step_happen_within_a_week()
    {
        var person = await (await PlannedPerson.MakeAsync(app)).NoticedAsync();
        await person.StopAsync(StopReason.OnHold);
        await person.SweepAsync(9, 3);
        var held = await person.DroppedAsync();
        var queued = await person.RowsAsync();

        await person.ReleaseAsync();
        await person.SweepAsync(9, 7);

        Assert.Contains(("invitation", "OnHold"), held);
        Assert.Empty(queued);
        Assert.Equal([("invitation", Channel.Sms, MessageState.Queued)], await person.RowsAsync());
    }

    [Fact]
    public async Task What_was_stopped_at_the_moment_of_sending_goes_when_the_stop_is_taken_back()
    {
        var person = await (await PlannedPerson.MakeAsync(app)).NoticedAsync();
        await person.SweepAsync(9, 3);
        await person.StopAsync(StopReason.OnHold);
        await person.SettleAsync("invitation", m => m.Stop(app.Time.GetUtcNow(), nameof(StopReason.OnHold)));
        await person.SweepAsync(9, 4);
        var stopped = await person.RowsAsync();

        await person.ReleaseAsync();
        await person.SweepAsync(9, 7);

        Assert.Equal([("invitation", Channel.Sms, MessageState.Stopped)], stopped);
        var row = Assert.Single(await app.MessagesAsync(person.Id), m => m.Step == "invitation");
        Assert.Equal((MessageState.Queued, StockholmTime.Instant(new DateOnly(2026, 9, 7), new TimeOnly(10, 0))), (row.State, row.NotBefore));
    }

    [Fact]
    public async Task A_letter_that_waits_is_stopped_when_the_person_has_answered()
    {
        var person = await (await PlannedPerson.MakeAsync(app)).NoticedAsync();
        foreach (var (month, day, step) in new[] { (9, 3, "invitation"), (9, 7, "reminder-1"), (9, 14, "reminder-2") })
        {
            await person.SweepAsync(month, day);
            await person.SettleAsync(step, m => m.Send(app.Time.GetUtcNow(), null));
        }

        await person.SweepAsync(9, 21);
        var waiting = await person.RowsAsync();
        await person.AnswerAsync();
        await person.ReviewAsync(9, 22);

        Assert.Contains(("letter", Channel.Letter, MessageState.Queued), waiting);
        var letter = (await app.MessagesAsync(person.Id)).Single(m => m.Channel == Channel.Letter);
        Assert.Equal((MessageState.Stopped, "Answered"), (letter.State, letter.Cause));
    }

    [Fact]
    public async Task A_call_that_is_to_be_tried_again_is_stopped_as_well()
    {
        var person = await (await PlannedPerson.MakeAsync(app)).NoticedAsync();
        await person.SweepAsync(9, 3);
        await person.ChangeAsync(people => people.Messages.Where(m => m.ParticipantId == person.Id && m.Step == "invitation").ExecuteUpdateAsync(m => m.SetProperty(k => k.Channel, Channel.Call)));
        await person.SettleAsync("invitation", m => m.Defer(app.Time.GetUtcNow(), "call.noAnswer"));
        await person.StopAsync(StopReason.OptedOut);

        await person.ReviewAsync(9, 4);

        Assert.Contains(("invitation", Channel.Call, MessageState.Stopped), await person.RowsAsync());
    }

    [Fact]
    public async Task An_exit_registered_late_begins_on_the_day_it_becomes_known()
    {
        var person = await PlannedPerson.MakeAsync(app, registered: new DateOnly(2026, 11, 10));

        var report = await person.SweepAsync(11, 10, hour: 14);

        Assert.Equal(1, report.Queued);
        Assert.Equal([("invitation", Channel.Sms, MessageState.Queued)], await person.RowsAsync());
        Assert.Empty(await person.DroppedAsync());
    }

    [Fact]
    public async Task A_new_participant_is_handed_the_survey_and_the_coach_gets_a_task()
    {
        var person = await PlannedPerson.MakeAsync(app, surveys: ["livskvalitet", "kompetens"], registered: new DateOnly(2026, 6, 1), startedOn: new DateOnly(2026, 6, 1), hasLeft: false);

        await person.SweepAsync(6, 1);
        await person.SweepAsync(8, 18);

        Assert.Equal([("handover", Channel.Handover, MessageState.Stopped), ("rating", Channel.Task, MessageState.Queued)], await person.RowsAsync());
        Assert.Equal(["livskvalitet", "kompetens"], (await app.MessagesAsync(person.Id)).Select(m => m.QuestionnaireId));
        Assert.Equal(["start", "quarter-1"], (await app.MessagesAsync(person.Id)).Select(m => m.Occasion));
    }

    [Fact]
    public async Task What_staff_has_not_done_waits_until_the_window_closes()
    {
        var person = await PlannedPerson.MakeAsync(app, surveys: ["livskvalitet"], registered: new DateOnly(2026, 6, 1), startedOn: new DateOnly(2026, 6, 1), hasLeft: false, hasMobile: false);
        await person.SweepAsync(6, 1);

        await person.ReviewAsync(7, 1);
        var lastDay = await person.RowsAsync();
        await person.ReviewAsync(7, 2);

        Assert.Equal([("handover", Channel.Handover, MessageState.Queued)], lastDay);
        Assert.Equal([("handover", Channel.Handover, MessageState.Stopped)], await person.RowsAsync());
    }

    [Theory]
    [InlineData("deceased", "Deceased")]
    [InlineData("misregistered", "Misregistered")]
    public async Task Nobody_is_contacted_after_an_exit_that_ends_contact(string reason, string noted)
    {
        var person = await PlannedPerson.MakeAsync(app);
        await person.CorrectExitAsync(PlannedPerson.Left, reason);

        await person.SweepAsync(9, 2);

        Assert.Empty(await person.RowsAsync());
        Assert.Contains(("invitation", noted), await person.DroppedAsync());
    }

    [Fact]
    public async Task A_person_without_any_contact_point_is_noted_as_such()
    {
        var person = await PlannedPerson.MakeAsync(app);
        await person.ChangeAsync(people => people.ContactPoints.Where(c => c.ParticipantId == person.Id).ExecuteDeleteAsync());

        await person.SweepAsync(9, 2);

        Assert.Contains(("invitation", "NoContactPoint"), await person.DroppedAsync());
    }

    [Fact]
    public async Task Nothing_is_planned_while_the_outbox_is_paused()
    {
        var person = await (await PlannedPerson.MakeAsync(app)).NoticedAsync();
        await person.SweepAsync(9, 2);
        app.Time.Jump(TimeSpan.FromDays(1));
        var planning = app.Services.GetRequiredService<PlanningService>();

        var jumped = await planning.SweepAsync(CancellationToken.None);
        var queued = await person.RowsAsync();
        await person.ChangeAsync(async people => (await people.OutboxState.AsTracking().SingleAsync()).Release(app.Time.GetUtcNow()));
        await planning.SweepAsync(CancellationToken.None);

        Assert.Equal(PauseReason.ClockJumped, jumped.Paused);
        Assert.Empty(queued);
        Assert.Single(await person.RowsAsync());
    }

    [Fact]
    public async Task An_occasion_without_a_published_questionnaire_asks_nobody()
    {
        var person = await PlannedPerson.MakeAsync(app, surveys: ["nki"]);

        var report = await person.SweepAsync(9, 2);

        Assert.Equal(0, report.Queued);
    }

    [Fact]
    public async Task An_occasion_that_the_programme_does_not_use_asks_nobody()
    {
        var person = await PlannedPerson.MakeAsync(app);
        await app.Gate.WriteAsync<CasesDb, int>(
            cases =>
            {
                cases.Add(new ProgrammeOccasion { ProgrammeId = person.Programme, Occasion = "m6", IsUsed = false, Questionnaires = ["followup"] });
                return cases.SaveChangesAsync();
            },
            CancellationToken.None);

        var report = await person.SweepAsync(9, 2);

        Assert.Equal(0, report.Queued);
    }
}

public sealed class PlanningTestsOnSqlite(SqliteApp app) : PlanningTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class PlanningTestsOnPostgres(PostgresApp app) : PlanningTests(app), IClassFixture<PostgresApp>;
