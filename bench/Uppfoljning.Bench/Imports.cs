using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Web;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Participants;
using Uppfoljning.Web.Features.Participants.Import;

namespace Uppfoljning.Bench;

/// <summary>A file of many participants: read and checked, and stored as one unit of work.</summary>
public static class Imports
{
    public static async Task<int> RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("uppfoljning-bench-").FullName;
        Console.WriteLine(Conditions.Line());
        try
        {
            var file = Encoding.UTF8.GetBytes(FileOf(rows));
            var settings = new Settings { DataFolder = Path.Combine(folder, "data"), KeyFile = Path.Combine(folder, "keys", "master.key") };
            await using var house = new ServiceCollection().AddHouse(settings).AddSingleton(TimeProvider.System).AddParticipants().BuildServiceProvider();
            await Site.PrepareAsync(house, CancellationToken.None);
            var programme = await MakeProgrammeAsync(house);
            var reading = Measure("read and checked", rows, () =>
            {
                using var stream = new MemoryStream(file, writable: false);
                return Task.FromResult(house.GetRequiredService<ImportReader>().Read(stream));
            });
            if (await reading is not { CanBeStored: true } read)
            {
                return 1;
            }

            await Measure("stored", rows, () => house.GetRequiredService<WriteGate>().WriteAsync<PeopleDb, CasesDb, LinksDb, bool>(
                async (people, cases, links) =>
                {
                    var import = new ParticipantImport { Id = 1, ProgrammeId = programme, ReadAt = TimeProvider.System.GetUtcNow() };
                    people.Add(import);
                    await people.SaveChangesAsync();
                    await house.GetRequiredService<ImportStore>().WriteAsync(import, read.People.Select(p => p.Facts), new StoreSet(people, cases, links), CancellationToken.None);
                    return true;
                },
                CancellationToken.None));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<T> Measure<T>(string what, int rows, Func<Task<T>> work)
    {
        var (memory, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        using var timer = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);
        var result = await work();
        Console.WriteLine($"{rows} rows {what}: {watch.Elapsed.TotalSeconds:0.00} s ({(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0.00} s of processor), at most {(most - memory) / 1048576} MB more");
        return result;
    }

    private static Task<int> MakeProgrammeAsync(ServiceProvider house) => house.GetRequiredService<WriteGate>().WriteAsync<CasesDb, int>(
        async cases =>
        {
            var organisation = new Organisation { Name = "O" };
            cases.Add(organisation);
            await cases.SaveChangesAsync();
            var programme = new Programme { OrganisationId = organisation.Id, Name = "P", SenderName = "S", ContactName = "K", ContactPhone = "0", ContactEmail = "k@exempel.se", ContactHours = "" };
            cases.Add(programme);
            await cases.SaveChangesAsync();
            return programme.Id;
        },
        CancellationToken.None);

    private static string FileOf(int rows)
    {
        var file = new StringBuilder("Namn;Födelseår;Kön;Mobil;E-post;Startdatum;Försörjning vid start\n");
        for (var i = 0; i < rows; i++)
        {
            file.Append(CultureInfo.InvariantCulture, $"Person Nummer {i};{1960 + (i % 40)};Kvinna;070-{i / 10000:000} {i % 10000:0000};p{i}@exempel.se;2025-{1 + (i % 12):00}-15;Sjukpenning\n");
        }

        return file.ToString();
    }
}
