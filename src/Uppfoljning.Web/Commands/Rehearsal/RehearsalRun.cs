using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Answering;
using Uppfoljning.Web.Features.Messages.Planning;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Commands.Rehearsal;

/// <summary>
/// The site itself, in a database of its own that is thrown away, with a clock that is wound forward and messages laid in
/// a folder. People open the link in the message that reached them; staff posts letters, calls, registers and corrects exits.
/// </summary>
internal sealed partial class RehearsalRun(IServiceProvider services, Settings settings, RehearsalClock clock, IReadOnlyList<RehearsedPerson> people, ContactPlan plan)
{
    private static readonly TimeOnly Night = new(0, 30);
    private static readonly TimeOnly Evening = new(23, 0);
    private static readonly TimeSpan UntilDeeds = TimeSpan.FromHours(1);
    private static readonly Channel[] WorkedOffByStaff = [Channel.Letter, Channel.Call, Channel.Handover, Channel.Task];

    private readonly List<RehearsedEvent> events = [];
    private readonly Dictionary<(int Person, string Occasion), int> received = [];
    private readonly Dictionary<DateOnly, List<(RehearsedPerson Person, Message Message)>> toDo = [];
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
            var rehearsal = new RehearsalRun(site.Services, settings, clock, people, plan);
            await rehearsal.RegisterAsync(ownPlan, stop);
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

    private Task<bool> RegisterAsync(byte[]? ownPlan, CancellationToken stop) => Gate.WriteAsync<PeopleDb, CasesDb, LinksDb, bool>(
        async (persons, cases, links) =>
        {
            var organisation = new Organisation { Name = CommandTexts.Of("demo.organisation") };
            cases.Add(organisation);
            await cases.SaveChangesAsync(stop);
            var programme = new Programme
            {
                OrganisationId = organisation.Id,
                Name = CommandTexts.Of("demo.programme"),
                SenderName = CommandTexts.Of("demo.sender"),
                ContactName = CommandTexts.Of("demo.contact"),
                ContactPhone = CommandTexts.Of("demo.phone"),
                ContactEmail = CommandTexts.Of("demo.email"),
                ContactHours = CommandTexts.Of("demo.hours"),
                IsMadeUp = true,
            };
            cases.Add(programme);
            await cases.SaveChangesAsync(stop);
            if (ownPlan is not null)
            {
                cases.Add(new ContactPlanVersion { ProgrammeId = programme.Id, Number = 1, Json = ownPlan, StoredAt = clock.GetUtcNow() });
            }

            foreach (var id in plan.Occasions.SelectMany(o => o.Questionnaires).Select(q => q.Id).Distinct())
            {
                await cases.PublishAsync(organisation.Id, id, await QuestionnaireAsync(id, stop), clock.GetUtcNow(), stop);
            }

            foreach (var person in people)
            {
                RehearsedPeople.Register(person, programme.Id, services.GetRequiredService<PeopleSeal>(), persons, cases, links);
            }

            await persons.SaveChangesAsync(stop);
            await links.SaveChangesAsync(stop);
            await cases.SaveChangesAsync(stop);
            return true;
        },
        stop);

    private static async Task<byte[]> QuestionnaireAsync(string id, CancellationToken stop)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "surveys", $"{id}.json");
        return File.Exists(file) ? await File.ReadAllBytesAsync(file, stop) : throw new RefusedException(Placeholders.Fill(CommandTexts.Of("rehearse.questionnaire"), ("id", id)));
    }

    private async Task LiveAsync(DateOnly day, CancellationToken stop)
    {
        await SweepAtAsync(day, Night, stop);
        await SweepAtAsync(day, plan.Window.PlannedAt, stop);
        clock.MoveTo(clock.GetUtcNow() + UntilDeeds);
        await RegisterExitsAsync(day, stop);
        foreach (var (person, message) in toDo.GetValueOrDefault(day, []))
        {
            await ActAsync(person, message, stop);
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

            foreach (var message in await store.Messages.AsTracking().Where(m => m.NotBefore <= now && EF.Parameter(WorkedOffByStaff).Contains(m.Channel)).ToListAsync(stop))
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
        var sent = await scope.ServiceProvider.GetRequiredService<PeopleDb>().Messages.Where(m => m.State == MessageState.Sent && m.SettledAt == now && m.QuestionnaireId != null).ToListAsync(stop);
        foreach (var message in sent.Where(m => m.Channel is Channel.Sms or Channel.Email))
        {
            var person = people[message.ParticipantId - 1];
            var place = (person.Number, message.Occasion);
            received[place] = received.GetValueOrDefault(place) + 1;
            if (received[place] == person.ActsOn)
            {
                var on = day.AddDays(person.DaysToAct);
                (toDo.TryGetValue(on, out var list) ? list : toDo[on] = []).Add((person, message));
            }
        }
    }

    private async Task RegisterExitsAsync(DateOnly day, CancellationToken stop)
    {
        foreach (var person in people)
        {
            if (person.ExitKnownOn <= day && registered.Add(person.Number))
            {
                await EndAsync(person, person.Exit, person.ExitKnownOn, RehearsedDeed.ExitRegistered, stop);
            }
            else if (person.CorrectedExit is { } corrected && person.CorrectedOn == day)
            {
                await EndAsync(person, corrected, day, RehearsedDeed.ExitCorrected, stop);
            }
        }
    }

    private async Task EndAsync(RehearsedPerson person, DateOnly exit, DateOnly knownOn, RehearsedDeed deed, CancellationToken stop)
    {
        await Gate.WriteAsync<CasesDb, bool>(
            async cases =>
            {
                (await cases.Enrolments.AsTracking().SingleAsync(e => e.ParticipantCode == person.Code, stop)).End(exit, reason: null, knownOn);
                await cases.SaveChangesAsync(stop);
                return true;
            },
            stop);
        Note(person, deed);
    }

    private async Task ActAsync(RehearsedPerson person, Message message, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var token = TokenIn(message);
        var stops = scope.ServiceProvider.GetRequiredService<OptOutService>();
        switch (person.Conduct)
        {
            case Conduct.Answers when await AnswerAsync(scope.ServiceProvider, token, stop):
                Note(person, RehearsedDeed.Answered, message.Occasion);
                break;
            case Conduct.Declines when await stops.StopAsync(token, StopKind.Declined, stop):
                Note(person, RehearsedDeed.Declined, message.Occasion);
                break;
            case Conduct.OptsOut when await stops.StopAsync(token, StopKind.OptedOut, stop):
                Note(person, RehearsedDeed.OptedOut);
                break;
            case Conduct.IsSomebodyElse when await stops.StopAsync(token, StopKind.WrongRecipient, stop):
                Note(person, RehearsedDeed.WrongRecipient);
                break;
            case Conduct.IsHeld:
                await HoldAsync(person, stop);
                break;
        }
    }

    /// <returns>False when the link no longer opens.</returns>
    private static async Task<bool> AnswerAsync(IServiceProvider site, string token, CancellationToken stop) =>
        await site.GetRequiredService<StartService>().StartAsync(token, language: null, tablet: null, stop) is { } address
        && await site.GetRequiredService<SubmitService>().SubmitAsync(token, visit: address.Split('/')[3], Secrets.NewShortId(), language: null, stop);

    private async Task HoldAsync(RehearsedPerson person, CancellationToken stop)
    {
        var isNew = await Gate.WriteAsync<PeopleDb, bool>(
            async store =>
            {
                if (await store.ContactStops.AnyAsync(s => s.ParticipantId == person.Number, stop))
                {
                    return false;
                }

                store.Add(new ContactStop { ParticipantId = person.Number, Reason = StopReason.OnHold, On = StockholmTime.Civil(clock.GetUtcNow()).Day });
                await store.SaveChangesAsync(stop);
                return true;
            },
            stop);
        if (isNew)
        {
            Note(person, RehearsedDeed.Held);
        }
    }

    private async Task<RehearsalDiary> WriteDiaryAsync(CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<PeopleDb>();
        var contacts = await store.Messages.Select(m =>
            new RehearsedContact(m.SettledAt ?? m.DueAt, m.ParticipantId, m.Occasion, m.Step, m.Channel, m.State, m.Cause, m.Attempts, m.ClosesOn)).ToListAsync(stop);
        var drops = await store.DroppedSteps.Select(s => new RehearsedDrop(s.MeantOn, s.ParticipantId, s.Occasion, s.Step, s.Reason)).ToListAsync(stop);
        return new RehearsalDiary(people.Count, people.Where(p => p.IsProtected).Select(p => p.Number).ToHashSet(), contacts, drops, events, FilesSent().Length, pauses);
    }

    private string TokenIn(Message message) =>
        Link().Match(File.ReadAllText(FilesSent().Single(f => f.Contains(message.Reference, StringComparison.Ordinal))).Replace("=\r\n", "", StringComparison.Ordinal)).Groups["token"].Value;

    private string[] FilesSent()
    {
        var folder = Path.Combine(settings.DataFolder, settings.Email.Folder);
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    private void Note(RehearsedPerson person, RehearsedDeed deed, string? occasion = null) => events.Add(new RehearsedEvent(clock.GetUtcNow(), person.Number, deed, occasion));

    [GeneratedRegex(@"/s/(?<token>[1-9A-HJ-NP-Za-km-z]{22})(?![\w/])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
