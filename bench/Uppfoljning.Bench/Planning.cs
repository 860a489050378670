using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Features.Messages.Planning;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Bench;

/// <summary>The sweep that finds what is due among many people.</summary>
public static class Planning
{
    private const int Programmes = 20;
    private const int Together = 1000;
    private static readonly DateTimeOffset Morning = new(2027, 2, 2, 7, 0, 0, TimeSpan.Zero);

    /// <summary>How long one sweep takes: the first, which queues the day's contacts, and one with nothing new.</summary>
    /// <param name="count">Times in programmes, whose exits are spread evenly over so many years.</param>
    public static async Task<int> RunAsync(int count, int years)
    {
        var folder = Directory.CreateTempSubdirectory("uppfoljning-bench-").FullName;
        Console.WriteLine(Conditions.Line());
        try
        {
            MeasureOne();
            await MeasureAsync("sqlite", folder, new DatabaseSettings(), count, years);
            await using var server = await ServerDatabase.CreateAsync();
            if (server is not null)
            {
                await MeasureAsync("postgres", folder, server.Settings, count, years);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The engine alone: every occasion of the default plan for one person, who began a year before leaving.</summary>
    private static void MeasureOne()
    {
        var planner = new Planner(DefaultContactPlan.Plan);
        var today = StockholmTime.Civil(Morning).Day;
        var subjects = Enumerable.Range(0, 1000).Select(day => new PlanSubject { Start = new AnchorDate(today.AddDays(-day - 365)), Exit = new AnchorDate(today.AddDays(-day)), Today = today }).ToArray();
        PlanAll(planner, subjects, times: 20);
        var watch = Stopwatch.StartNew();
        PlanAll(planner, subjects, times: 50);
        Console.WriteLine($"one person's whole plan: {watch.Elapsed.TotalMicroseconds / (50 * subjects.Length):0.0} µs");
    }

    private static void PlanAll(Planner planner, PlanSubject[] subjects, int times)
    {
        for (var time = 0; time < times; time++)
        {
            foreach (var subject in subjects)
            {
                _ = planner.Plan(subject);
            }
        }
    }

    private static async Task MeasureAsync(string name, string folder, DatabaseSettings database, int count, int years)
    {
        var settings = new Settings { DataFolder = Path.Combine(folder, name), KeyFile = Path.Combine(folder, name, "keys", "master.key"), Database = database };
        await using var house = new ServiceCollection().AddHouse(settings).AddSingleton<TimeProvider>(new StandingClock()).BuildServiceProvider();
        await Site.PrepareAsync(house, CancellationToken.None);
        await FillAsync(house, count, years);
        await AnalyseAsync(house);
        var planning = house.GetRequiredService<PlanningService>();
        for (var sweep = 1; sweep <= 3; sweep++)
        {
            GC.Collect();
            var (memory, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
            var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            using var timer = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);
            var report = await planning.SweepAsync(CancellationToken.None);
            watch.Stop();
            Console.WriteLine($"{name}, sweep {sweep}: {watch.Elapsed.TotalSeconds:0.00} s ({(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0.00} s of processor), {report.Looked} of {count} looked at, {report.Queued} queued, {report.Dropped} noted, at most {(most - memory) / 1048576} MB more");
        }

        await MoveAsync(name, house);
    }

    /// <summary>What publishing a plan does to the links that are out in one programme: here each of them closes on another day.</summary>
    private static async Task MoveAsync(string name, ServiceProvider house)
    {
        var closings = house.GetRequiredService<LinkClosings>();
        var watch = Stopwatch.StartNew();
        var moved = await house.GetRequiredService<WriteGate>().WriteAsync<PeopleDb, CasesDb, LinksDb, int>(
            async (people, cases, links) =>
            {
                var programme = await cases.Programmes.MinAsync(p => p.Id);
                await closings.FollowAsync(programme, DefaultContactPlan.Plan, people, cases, links, CancellationToken.None);
                return await links.ResponseLinks.CountAsync(l => l.ProgrammeId == programme && l.ClosesAt != Morning);
            },
            CancellationToken.None);
        Console.WriteLine($"{name}, a plan published: {moved} links of one programme moved in {watch.Elapsed.TotalSeconds:0.00} s, in which nobody else writes to the file");
    }

    /// <summary>PostgreSQL does so by itself within minutes of a change so large; on SQLite the sweep sees to it.</summary>
    private static async Task AnalyseAsync(ServiceProvider house)
    {
        if (house.GetRequiredService<Database>() is not { IsSqlite: false } database)
        {
            return;
        }

        await using var connection = database.NewConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "ANALYZE";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task FillAsync(ServiceProvider house, int count, int years)
    {
        var gate = house.GetRequiredService<WriteGate>();
        var programmes = await gate.WriteAsync<CasesDb, int[]>(AddProgrammesAsync, CancellationToken.None);
        var seal = house.GetRequiredService<PeopleSeal>();
        var random = new Random(1);
        var today = StockholmTime.Civil(Morning).Day;
        for (var first = 1; first <= count; first += Together)
        {
            await gate.WriteAsync<PeopleDb, CasesDb, LinksDb, int>(
                async (people, cases, links) =>
                {
                    for (var id = first; id < first + Together && id <= count; id++)
                    {
                        Add(id, programmes[id % Programmes], today.AddDays(-random.Next(0, 365 * years)), seal, people, cases, links);
                    }

                    await people.SaveChangesAsync();
                    await cases.SaveChangesAsync();
                    var added = await links.SaveChangesAsync();
                    (people as DbContext).ChangeTracker.Clear();
                    (cases as DbContext).ChangeTracker.Clear();
                    (links as DbContext).ChangeTracker.Clear();
                    return added;
                },
                CancellationToken.None);
        }
    }

    private static void Add(int id, int programme, DateOnly exit, PeopleSeal seal, PeopleDb people, CasesDb cases, LinksDb links)
    {
        var code = Secrets.NewParticipantCode();
        people.Add(new Participant { Id = id, ProgrammeId = programme, SealedName = seal.Name(programme, id, "Bench"), PersonHash = seal.PersonHash(programme, "Bench", id), Language = "sv", AddedOn = exit });
        people.Add(seal.Contact(programme, id, ContactKind.Email, 1, $"person{id}@example.org"));
        people.Add(seal.Contact(programme, id, ContactKind.Mobile, 1, $"+4670{id:0000000}"));
        people.Add(seal.Contact(programme, id, ContactKind.Address, 1, $"Storgatan {id}\n931 31 Skellefteå"));
        links.Add(new IdentityLink { ParticipantCode = code, ParticipantId = id });
        links.Add(new ResponseLink { ProgrammeId = programme, QuestionnaireVersionId = 1, Occasion = "start", Role = ResponseLink.Participant, ParticipantCode = code, Mode = ResponseMode.Own, ClosesAt = Morning });
        var time = new Enrolment { ProgrammeId = programme, ParticipantCode = code, StartedOn = exit.AddYears(-1), StartKnownOn = exit.AddYears(-1) };
        time.End(exit, "work", exit);
        cases.Add(time);
    }

    private static async Task<int[]> AddProgrammesAsync(CasesDb cases)
    {
        var organisation = new Organisation { Name = "Bench" };
        cases.Add(organisation);
        await cases.SaveChangesAsync();
        foreach (var survey in new[] { "followup", "livskvalitet", "exit", "nki", "kompetens" })
        {
            cases.Add(new QuestionnaireVersion { OrganisationId = organisation.Id, QuestionnaireId = survey, Number = 1, Json = [], Sha256 = [], PublishedAt = Morning });
        }

        var programmes = Enumerable.Range(1, Programmes)
            .Select(n => new Programme { OrganisationId = organisation.Id, Name = $"Bench {n}", SenderName = "Bench", ContactName = "Bench", ContactPhone = "0", ContactEmail = "bench@example.org", ContactHours = "9–16" }).ToArray();
        cases.AddRange(programmes);
        await cases.SaveChangesAsync();
        return [.. programmes.Select(p => p.Id)];
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Morning;

        public override long GetTimestamp() => Morning.UtcTicks;
    }
}
