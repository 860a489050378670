using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Planning;
using Uppfoljning.Web.Features.Participants;

namespace Uppfoljning.Tests.Web.Messages.Planning;

/// <summary>Somebody who left a programme of their own on Monday 2 March 2026, registered the same day. The notice goes on Monday 31 August, the invitation three days later.</summary>
public sealed class PlannedPerson
{
    public static readonly DateOnly Left = new(2026, 3, 2);

    private readonly TestApp app;

    private PlannedPerson(TestApp app, int programme, int id) => (this.app, Programme, Id) = (app, programme, id);

    public int Programme { get; }

    public int Id { get; }

    /// <param name="registered">Left, unless somebody was late.</param>
    public static async Task<PlannedPerson> MakeAsync(TestApp app, DateOnly? registered = null, string[]? surveys = null, DateOnly? startedOn = null, bool hasLeft = true, bool hasMobile = true)
    {
        app.Time.MoveTo(StockholmTime.Instant(registered ?? Left, new TimeOnly(9, 0)));
        await app.Gate.WriteAsync<PeopleDb, LinksDb, int>(
            async (people, links) =>
            {
                await people.Participants.ExecuteDeleteAsync();
                await links.IdentityLinks.ExecuteDeleteAsync();
                return await people.OutboxState.ExecuteDeleteAsync();
            },
            CancellationToken.None);
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, surveys ?? ["followup", "livskvalitet"]);
        var (id, _) = await app.MakeParticipantAsync(programme, new ParticipantFacts
        {
            Name = "Åsa Öberg",
            BirthYear = 1980,
            Phone = hasMobile ? PhoneNumber.Read("070-123 45 67") : null,
            Email = "asa@exempel.se",
            Address = "Storgatan 1\n931 31 Skellefteå",
            Enrolment = new EnrolmentFacts { StartedOn = startedOn ?? new DateOnly(2025, 9, 1), ExitedOn = hasLeft ? Left : null, ExitReason = hasLeft ? "work" : null },
        });
        return new PlannedPerson(app, programme, id);
    }

    /// <summary>The day of the notice is over.</summary>
    public async Task<PlannedPerson> NoticedAsync()
    {
        await SweepAsync(8, 31);
        await SettleAsync("notice", m => m.Send(app.Time.GetUtcNow(), null));
        return this;
    }

    /// <summary>Lets it be this day, and plans.</summary>
    public Task<PlanningReport> SweepAsync(int month, int day, int hour = 6)
    {
        app.Time.MoveTo(StockholmTime.Instant(new DateOnly(2026, month, day), new TimeOnly(hour, 0)));
        return app.Services.GetRequiredService<PlanningService>().SweepAsync(CancellationToken.None);
    }

    public Task<PlanningReport> ReviewAsync(int month, int day, int hour = 10)
    {
        app.Time.MoveTo(StockholmTime.Instant(new DateOnly(2026, month, day), new TimeOnly(hour, 0)));
        return app.Services.GetRequiredService<PlanningService>().ReviewAsync(CancellationToken.None);
    }

    /// <summary>What there is besides the notice.</summary>
    public async Task<IEnumerable<(string Step, Channel Channel, MessageState State)>> RowsAsync() => (await app.MessagesAsync(Id)).Where(m => m.Step != "notice").Select(m => (m.Step, m.Channel, m.State));

    public async Task<IEnumerable<(string Step, string Reason)>> DroppedAsync() => (await app.DroppedAsync(Id)).Select(s => (s.Step, s.Reason));

    public Task<int> ChangeAsync(Func<PeopleDb, Task> change) => app.Gate.WriteAsync<PeopleDb, int>(
        async people =>
        {
            await change(people);
            return await people.SaveChangesAsync();
        },
        CancellationToken.None);

    public Task<int> StopAsync(StopReason reason) => ChangeAsync(people =>
    {
        people.Add(new ContactStop { ParticipantId = Id, Reason = reason, On = Left });
        return Task.CompletedTask;
    });

    public Task<int> ReleaseAsync() => ChangeAsync(people => people.ContactStops.Where(s => s.ParticipantId == Id).ExecuteDeleteAsync());

    /// <summary>What became of the row of a step.</summary>
    public Task<int> SettleAsync(string step, Action<Message> how) => ChangeAsync(async people => how(await people.Messages.AsTracking().SingleAsync(m => m.ParticipantId == Id && m.Step == step)));

    public Task<int> CorrectExitAsync(DateOnly on, string reason = "work") => app.Gate.WriteAsync<CasesDb, int>(
        async cases =>
        {
            (await cases.Enrolments.AsTracking().SingleAsync(e => e.ProgrammeId == Programme)).End(on, reason, StockholmTime.Civil(app.Time.GetUtcNow()).Day);
            return await cases.SaveChangesAsync();
        },
        CancellationToken.None);

    public Task<int> AnswerAsync(string occasion = "m6") => app.Gate.WriteAsync<CasesDb, LinksDb, int>(
        async (cases, links) =>
        {
            var code = await links.IdentityLinks.Where(l => l.ParticipantId == Id).Select(l => l.ParticipantCode).SingleAsync();
            var answered = new Participation { ProgrammeId = Programme, ParticipantCode = code, Occasion = occasion, QuestionnaireId = "followup" };
            answered.Answer(StockholmTime.Civil(app.Time.GetUtcNow()).Day, "sv");
            cases.Add(answered);
            return await cases.SaveChangesAsync();
        },
        CancellationToken.None);
}
