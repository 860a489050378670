using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Web;
using Uppfoljning.Web.Commands;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Results;

namespace Uppfoljning.Bench.Statistics;

/// <summary>Our own store with made-up responses in it, all of them counted, in the folder that the settings name.</summary>
internal static class MadeStore
{
    private const string Occasion = "exit";
    private const string Role = "participant";
    private const int BatchRows = 1_000;

    public static ServiceProvider Open() => CommandHouse.Open();

    /// <summary>The responses' key; programme and version are the first of their kind.</summary>
    public static ResultKey Key { get; } = new(1, 1, Occasion, Role);

    public static async Task MakeAsync(int count, MadeAnswers answers)
    {
        await using var house = Open();
        await house.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await house.GetRequiredService<WriteGate>().WriteAsync<CasesDb, int>(AddProgrammeAsync, CancellationToken.None);
        await using var connection = (SqliteConnection)house.GetRequiredService<Database>().NewConnection();
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        Insert(connection, count, answers);
        await transaction.CommitAsync();
    }

    private static async Task<int> AddProgrammeAsync(CasesDb cases)
    {
        var organisation = new Organisation { Name = "bench" };
        cases.Add(organisation);
        await cases.SaveChangesAsync();
        var json = MadeAnswers.QuestionnaireJson();
        cases.Add(new Programme { OrganisationId = organisation.Id, Name = "bench", SenderName = "bench", ContactName = "", ContactPhone = "", ContactEmail = "", ContactHours = "", IsMadeUp = true });
        cases.Add(new QuestionnaireVersion { OrganisationId = organisation.Id, QuestionnaireId = "bench", Number = 1, Json = json, Sha256 = SHA256.HashData(json), PublishedAt = DateTimeOffset.UnixEpoch });
        return await cases.SaveChangesAsync();
    }

    private static void Insert(SqliteConnection connection, int count, MadeAnswers answers)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO Responses (Id, ProgrammeId, QuestionnaireVersionId, Occasion, ParticipantCode, Role, Mode, Language, Coded, SubmittedOn, Batch)
            VALUES ($id, 1, 1, $occasion, NULL, $role, 'Own', 'sv', $coded, '2026-01-05', $batch)
            """;
        insert.Parameters.AddWithValue("$occasion", Occasion);
        insert.Parameters.AddWithValue("$role", Role);
        var (id, coded, batch) = (insert.Parameters.Add("$id", SqliteType.Text), insert.Parameters.Add("$coded", SqliteType.Text), insert.Parameters.Add("$batch", SqliteType.Integer));
        var number = 0;
        foreach (var row in answers.Rows(count))
        {
            id.Value = new Guid(RandomNumberGenerator.GetBytes(16)).ToString().ToUpper(CultureInfo.InvariantCulture);
            coded.Value = MadeAnswers.Document(row);
            batch.Value = 1 + (number++ / BatchRows);
            insert.ExecuteNonQuery();
        }
    }
}
