using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Planning;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Rehearsal;

/// <summary>
/// The site itself, in a database of its own that is thrown away, with a clock that is wound forward and messages laid in
/// a folder. People open the link in the message that reached them; staff posts letters, calls, registers and corrects exits.
/// </summary>
internal sealed class RehearsalRun(IServiceProvider services, RehearsalClock clock, IReadOnlyList<RehearsedPerson> people, ContactPlan plan, RehearsedDeeds deeds)
{
    private static readonly TimeOnly Night = new(0, 30);
    private static readonly TimeOnly Evening = new(23, 0);
    private static readonly TimeSpan UntilDeeds = TimeSpan.FromHours(1);

    private readonly Dictionary<(int Person, string Occasion), int> received = [];
    private readonly Dictionary<DateOnly, List<(RehearsedPerson Person, string Occasion, string Token)>> toDo = [];
    private readonly HashSet<int> registered = [];
    private int pauses;

    private WriteGate Gate => services.GetRequiredService<WriteGate>();

    /// <param name="people">Who takes part.</param>
    /// <param name="first">The first day.</param>
    /// <param name="days">How many days pass.</param>
    /// <param name="plan">The contact plan.</param>
    /// <param name="ownPlan">Its file; null for the default plan.</param>
    /// <param name="stop">Stops the work.</param>
    public static async Task<RehearsalDiary> RunAsync(
        IReadOnlyList<RehearsedPerson> people, DateOnly first, int days, ContactPlan plan, byte[]? ownPlan, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("uppfoljning-rehearsal-").FullName;
        try
        {
            var settings = new Settings { DataFolder = Path.Combine(folder, "data"), KeyFile = Path.Combine(folder, "keys", "master.key") };
            var clock = new RehearsalClock(StockholmTime.Instant(first, TimeOnly.MinValue));
            var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
            builder.AddSite(settings).Services.AddSingleton<TimeProvider>(clock);
            await using var site = builder.Build();
            await Site.PrepareAsync(site.Services, stop);
            await new RehearsalRegister(site.Services.GetRequiredService<WriteGate>(), site.Services.GetRequiredService<PeopleSeal>(), clock).FillAsync(people, plan, ownPlan, stop);
            var rehearsal = new RehearsalRun(site.Services, clock, people, plan, new RehearsedDeeds(site.Services, settings, clock));
            for (var day = first; day < first.AddDays(days); day = day.AddDays(1))
            {
                await rehearsal.LiveAsync(day, stop);
            }

            return await rehearsal.WriteDiaryAsync(stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task LiveAsync(DateOnly day, CancellationToken stop)
    {
        await SweepAtAsync(day, Night, stop);
        await SweepAtAsync(day, plan.Window.PlannedAt, stop);
        clock.MoveTo(clock.GetUtcNow() + UntilDeeds);
        await RegisterExitsAsync(day, stop);
        foreach (var (person, occasion, token) in toDo.GetValueOrDefault(day, []))
        {
            await deeds.ActAsync(person, occasion, token, stop);
        }

        await SweepAtAsync(day, Evening, stop);
    }

    private async Task SweepAtAsync(DateOnly day, TimeOnly at, CancellationToken stop)
    {
        clock.MoveTo(StockholmTime.Instant(day, at));
        await SweepAsync(stop);
        await WorkOffAsync(stop);
        await NoteReceivedAsync(day, stop);
    }

    private async Task SweepAsync(CancellationToken stop)
    {
        var planning = services.GetRequiredService<PlanningService>();
        await planning.SweepAsync(stop);
        await planning.ReviewAsync(stop);
        if ((await services.GetRequiredService<SendService>().SweepAsync(stop)).Paused is not null)
        {
            // Staff looks at what made it stop, and lets go.
            pauses++;
            await Gate.WriteAsync<PeopleDb, bool>(
                async store =>
                {
                    (await store.OutboxState.AsTracking().SingleAsync(stop)).Release(clock.GetUtcNow());
                    await store.SaveChangesAsync(stop);
                    return true;
                },
                stop);
            await services.GetRequiredService<SendService>().SweepAsync(stop);
        }
    }

    /// <summary>Letters are posted, calls are made and nobody answers, tablets and tasks are handed over, while the office is open.</summary>
    private Task<bool> WorkOffAsync(CancellationToken stop) => Gate.WriteAsync<PeopleDb, bool>(
        async store =>
        {
            var now = clock.GetUtcNow();
            if (!new SendCalendar(plan.Window, plan.ClosedDays).IsOpen(now))
            {
                return false;
            }

            foreach (var message in await store.Messages.AsTracking().Where(m => m.NotBefore <= now && !Claims.Electronic.Contains(m.Channel)).ToListAsync(stop))
            {
                message.Send(now, gatewayId: null);
            }

            await store.SaveChangesAsync(stop);
            return true;
        },
        stop);

    private async Task NoteReceivedAsync(DateOnly day, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var sent = await scope.ServiceProvider.GetRequiredService<PeopleDb>().Messages
            .Where(m => m.State == MessageState.Sent && m.SettledAt == now && Claims.Electronic.Contains(m.Channel)).ToListAsync(stop);
        foreach (var message in sent)
        {
            var person = people[message.ParticipantId - 1];
            var place = (person.Number, message.Occasion);
            if (deeds.LinkIn(message) is { } token && (received[place] = received.GetValueOrDefault(place) + 1) == person.ActsOn)
            {
                var on = day.AddDays(person.DaysToAct);
                (toDo.TryGetValue(on, out var list) ? list : toDo[on] = []).Add((person, message.Occasion, token));
            }
        }
    }

    private async Task RegisterExitsAsync(DateOnly day, CancellationToken stop)
    {
        foreach (var person in people)
        {
            if (person.ExitKnownOn <= day && registered.Add(person.Number))
            {
                await deeds.EndAsync(person, person.Exit, person.ExitKnownOn, RehearsedDeed.ExitRegistered, stop);
            }
            else if (person.CorrectedExit is { } corrected && person.CorrectedOn == day)
            {
                await deeds.EndAsync(person, corrected, day, RehearsedDeed.ExitCorrected, stop);
            }
        }
    }

    private async Task<RehearsalDiary> WriteDiaryAsync(CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<PeopleDb>();
        var contacts = await store.Messages.Select(m =>
            new RehearsedContact(m.SettledAt ?? m.DueAt, m.ParticipantId, m.Occasion, m.Step, m.Channel, m.State, m.Cause, m.Attempts, m.ClosesOn)).ToListAsync(stop);
        var drops = await store.DroppedSteps.Select(s => new RehearsedDrop(s.MeantOn, s.ParticipantId, s.Occasion, s.Step, s.Reason)).ToListAsync(stop);
        return new RehearsalDiary(people.Count, people.Where(p => p.IsProtected).Select(p => p.Number).ToHashSet(), contacts, drops, deeds.Events, deeds.FilesSent().Length, pauses);
    }
}
