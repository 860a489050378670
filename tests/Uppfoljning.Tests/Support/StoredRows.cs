using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Tests.Support;

/// <summary>What lies in the database, read past the site.</summary>
public static class StoredRows
{
    public static Task<List<Response>> ResponsesAsync(this TestApp app, int version) =>
        app.ReadAsync<AnswersDb, List<Response>>(answers => answers.Responses.Where(r => r.QuestionnaireVersionId == version).ToListAsync());

    public static async Task<Response> OnlyResponseAsync(this TestApp app, int version) => (await app.ResponsesAsync(version)).Single();

    public static Task<List<FreeText>> TextsAsync(this TestApp app, Guid response) =>
        app.ReadAsync<AnswersDb, List<FreeText>>(answers => answers.FreeTexts.Where(t => t.ResponseId == response).OrderBy(t => t.ItemId).ToListAsync());

    public static Task<ResponseLink> LinkAsync(this TestApp app, long id) =>
        app.ReadAsync<LinksDb, ResponseLink>(links => links.ResponseLinks.SingleAsync(l => l.Id == id));

    /// <summary>Every row of every table, as text, to be compared before and after.</summary>
    public static async Task<string> DumpAsync(this TestApp app)
    {
        await using var schema = ((Migrator)app.Services.GetService(typeof(Migrator))!).OpenSchema();
        var lines = new List<string>();
        await schema.Database.OpenConnectionAsync();
        foreach (var table in schema.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = schema.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                lines.Add($"{table}: {string.Join('|', values.Select(v => v is byte[] bytes ? Convert.ToHexString(bytes) : v))}");
            }
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
