using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Bench;

/// <summary>A released outbox of many due e-mails, to a real mail server with TLS and a login.</summary>
public static class Emails
{
    /// <summary>Whenever it is run, it is a Tuesday in office hours for every sender.</summary>
    private sealed class OfficeHours : TimeProvider
    {
        private static readonly DateTimeOffset Opening = new(2027, 2, 2, 9, 0, 0, TimeSpan.Zero);
        private static readonly long Day = TimeSpan.FromHours(7).Ticks;

        public override DateTimeOffset GetUtcNow() => Opening.AddTicks(System.GetUtcNow().UtcTicks % Day);
    }

    /// <summary>As many as it takes until the runtime has compiled what sends them.</summary>
    private const int WarmUp = 1000;

    /// <summary>Tells the senders that are killed which PostgreSQL database they share.</summary>
    private const string SharedDatabase = "UPPFOLJNING_BENCH_DATABASE";

    /// <summary>How many e-mails a second, one connection, every result recorded as it comes.</summary>
    public static async Task<int> RunAsync(int count)
    {
        using var mail = new MailServer(quiet: true);
        var folder = Directory.CreateTempSubdirectory("uppfoljning-bench-").FullName;
        try
        {
            await using var house = await OpenAsync(folder, mail.Port, mail.Authority);
            var (sender, programme) = (house.GetRequiredService<SendService>(), await BeginAsync(house));
            await QueueAsync(house, programme, first: 1, WarmUp);
            await sender.SweepAsync(CancellationToken.None);

            await QueueAsync(house, programme, first: WarmUp + 1, count);
            var watch = Stopwatch.StartNew();
            var report = await sender.SweepAsync(CancellationToken.None);
            watch.Stop();
            Console.WriteLine($"""
                {Conditions.Line()}
                {report.Tried} e-mails in {watch.Elapsed.TotalSeconds:0.0} s: {report.Tried / watch.Elapsed.TotalSeconds:0} a second, {await CountAsync(house, MessageState.Sent) - WarmUp} recorded as sent, after {WarmUp} to warm up
                """);
            return report.Tried == count ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Kills the sender at random moments until all is sent, and then asks the mail server who was written to. On PostgreSQL
    /// two senders share the outbox and are killed together.
    /// </summary>
    public static async Task<int> KillAsync(int times, int count)
    {
        using var mail = new MailServer(quiet: false);
        var folder = Directory.CreateTempSubdirectory("uppfoljning-bench-").FullName;
        await using var server = await ServerDatabase.CreateAsync();
        Environment.SetEnvironmentVariable(SharedDatabase, server?.Settings.ConnectionString);
        var senders = server is null ? 1 : 2;
        try
        {
            await using (var house = await OpenAsync(folder, mail.Port, mail.Authority))
            {
                await QueueAsync(house, await BeginAsync(house), first: 1, count);
            }

            var random = new Random(7);
            for (var kills = 0; kills < times; kills++)
            {
                var running = Enumerable.Range(0, senders)
                    .Select(_ => Process.Start(new ProcessStartInfo("dotnet", [typeof(Emails).Assembly.Location, "send", folder, mail.Port.ToString(CultureInfo.InvariantCulture), mail.Authority]))!).ToList();
                var goal = count * (kills + 1) / (times + 1);
                while (mail.Total < goal && !running.TrueForAll(sender => sender.HasExited))
                {
                    await Task.Delay(random.Next(1, 10));
                }

                running.ForEach(sender => sender.Kill());
                foreach (var sender in running)
                {
                    await sender.WaitForExitAsync();
                    sender.Dispose();
                }

                await LetTimePassAsync(folder, mail);
            }

            Console.WriteLine($"{(server is null ? "sqlite" : "postgres")}, {senders} sending at once");
            return await FinishAsync(folder, mail, times, count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The sender in a process of its own, to be killed.</summary>
    public static async Task<int> SendAsync(string folder, int port, string authority)
    {
        await using var house = await OpenAsync(folder, port, authority);
        await house.GetRequiredService<SendService>().SweepAsync(CancellationToken.None);
        return 0;
    }

    private static async Task<int> FinishAsync(string folder, MailServer mail, int times, int count)
    {
        await using var house = await OpenAsync(folder, mail.Port, mail.Authority);
        for (var sweeps = 0; sweeps < 3; sweeps++)
        {
            await house.GetRequiredService<SendService>().SweepAsync(CancellationToken.None);
            await LetTimePassAsync(folder, mail);
        }

        var uncertain = await WithPeopleAsync(house, people => people.MessageAttempts.Where(a => a.Outcome == MessageState.Uncertain).Select(a => a.MessageId).Distinct().CountAsync());
        var (lost, twice) = (count - mail.Received.Count, mail.Received.Count(r => r.Value == 2));
        var more = mail.Received.Count(r => r.Value > 2);
        var unexplained = await WithPeopleAsync(house, async people =>
        {
            var explained = await people.MessageAttempts.Where(a => a.Outcome == MessageState.Uncertain).Select(a => a.MessageId).ToListAsync();
            var people2 = await people.Messages.Where(m => explained.Contains(m.Id)).Select(m => m.ParticipantId).ToListAsync();
            return mail.Received.Count(r => r.Value > 1 && !people2.Contains(int.Parse(r.Key[6..r.Key.IndexOf('@', StringComparison.Ordinal)], CultureInfo.InvariantCulture)));
        });
        Console.WriteLine($"""
            {Conditions.Line()}
            killed {times} times over {count} e-mails: {mail.Received.Count} people written to, {twice} twice, {more} more often, {lost} lost
            {uncertain} called uncertain in the log, {unexplained} written to twice without it; {await CountAsync(house, MessageState.Sent)} recorded as sent
            """);
        return lost == 0 && more == 0 && unexplained == 0 ? 0 : 1;
    }

    /// <summary>What would take half an hour: leases lapse, and what is uncertain becomes due.</summary>
    private static async Task LetTimePassAsync(string folder, MailServer mail)
    {
        await using var house = await OpenAsync(folder, mail.Port, mail.Authority);
        await house.GetRequiredService<WriteGate>().WriteAsync<PeopleDb, int>(
            async people =>
            {
                var past = DateTimeOffset.UnixEpoch;
                await people.Messages.Where(m => m.State == MessageState.Sending).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntil, past));
                return await people.Messages.Where(m => m.NotBefore != null).ExecuteUpdateAsync(set => set.SetProperty(m => m.NotBefore, past));
            },
            CancellationToken.None);
    }

    private static async Task<ServiceProvider> OpenAsync(string folder, int port, string authority)
    {
        var settings = new Settings
        {
            DataFolder = Path.Combine(folder, "data"),
            KeyFile = Path.Combine(folder, "keys", "master.key"),
            Database = Environment.GetEnvironmentVariable(SharedDatabase) is { Length: > 0 } shared ? new DatabaseSettings { Provider = "postgres", ConnectionString = shared } : new DatabaseSettings(),
            Email = new EmailSettings { Host = "localhost", Port = port, UserName = "fraga", Password = "hemligt", CertificateAuthority = authority, From = "fraga@example.org" },
        };
        var house = new ServiceCollection().AddHouse(settings).AddSingleton<TimeProvider>(new OfficeHours()).BuildServiceProvider();
        await Site.PrepareAsync(house, CancellationToken.None);
        return house;
    }

    private static Task<int> CountAsync(ServiceProvider house, MessageState state) => WithPeopleAsync(house, people => people.Messages.CountAsync(m => m.State == state));

    private static async Task<T> WithPeopleAsync<T>(ServiceProvider house, Func<PeopleDb, Task<T>> read)
    {
        await using var scope = house.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PeopleDb>());
    }

    /// <returns>The programme's number.</returns>
    private static Task<int> BeginAsync(ServiceProvider house) => house.GetRequiredService<WriteGate>().WriteAsync<PeopleDb, CasesDb, int>(
        async (people, cases) =>
        {
            var now = house.GetRequiredService<TimeProvider>().GetUtcNow();
            var organisation = new Organisation { Name = "Bench" };
            cases.Add(organisation);
            await cases.SaveChangesAsync();
            var programme = new Programme { OrganisationId = organisation.Id, Name = "Bench", SenderName = "Bench", ContactName = "Bench", ContactPhone = "0", ContactEmail = "bench@example.org", ContactHours = "9–16" };
            var json = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "surveys", "followup.json"));
            cases.Add(programme);
            cases.Add(new QuestionnaireVersion { OrganisationId = organisation.Id, QuestionnaireId = "followup", Number = 1, Json = json, Sha256 = SHA256.HashData(json), PublishedAt = now });
            await cases.SaveChangesAsync();
            var outbox = new OutboxState();
            outbox.Release(now);
            people.Add(outbox);
            await people.SaveChangesAsync();
            return programme.Id;
        },
        CancellationToken.None);

    private static Task<int> QueueAsync(ServiceProvider house, int programme, int first, int count) => house.GetRequiredService<WriteGate>().WriteAsync<PeopleDb, LinksDb, int>(
        async (people, links) =>
        {
            var seal = house.GetRequiredService<PeopleSeal>();
            var now = house.GetRequiredService<TimeProvider>().GetUtcNow();
            foreach (var id in Enumerable.Range(first, count))
            {
                people.Add(new Participant { Id = id, ProgrammeId = programme, SealedName = seal.Name(programme, id, "Bench"), PersonHash = seal.PersonHash(programme, "Bench", id), Language = "sv", AddedOn = DateOnly.FromDateTime(now.Date) });
                people.Add(seal.Contact(programme, id, ContactKind.Email, 1, $"person{id}@example.org"));
                links.Add(new IdentityLink { ParticipantCode = Secrets.NewParticipantCode(), ParticipantId = id });
                people.Add(new Message
                {
                    ProgrammeId = programme,
                    ParticipantId = id,
                    EnrolmentNumber = 1,
                    Occasion = "m6",
                    Step = "invitation",
                    Channel = Channel.Email,
                    Words = "invitation",
                    QuestionnaireId = "followup",
                    ClosesOn = DateOnly.FromDateTime(now.Date).AddDays(90),
                    DueAt = now,
                    Reference = Secrets.NewShortId(),
                });
            }

            var outbox = await people.OutboxState.AsTracking().SingleAsync();
            outbox.Release(now);
            await people.SaveChangesAsync();
            return await links.SaveChangesAsync();
        },
        CancellationToken.None);
}
