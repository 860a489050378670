using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Tests.Web.Data;

public sealed class TableStatisticsTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const int Many = 2000;

    [Fact]
    public async Task A_question_about_one_person_begins_with_the_person_once_the_tables_are_known_to_be_large()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        await app.Gate.WriteAsync<LinksDb, int>(
            links =>
            {
                for (var id = 1; id <= Many; id++)
                {
                    links.Add(new IdentityLink { ParticipantCode = $"P-{id}", ParticipantId = id });
                    links.Add(new ResponseLink { ProgrammeId = programme, QuestionnaireVersionId = 1, Occasion = "m6", Role = ResponseLink.Participant, ParticipantCode = $"P-{id}", Mode = ResponseMode.Own, ClosesAt = app.Time.GetUtcNow() });
                }

                return links.SaveChangesAsync();
            },
            CancellationToken.None);
        var before = await FirstStepAsync();

        await app.Services.GetRequiredService<TableStatistics>().KeepAsync(CancellationToken.None);

        Assert.StartsWith("SEARCH link ", before, StringComparison.Ordinal);
        Assert.StartsWith("SEARCH person ", await FirstStepAsync(), StringComparison.Ordinal);
    }

    private async Task<string> FirstStepAsync()
    {
        await using var connection = app.Services.GetRequiredService<Database>().NewConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // A plan is explained from what the connection knew when it last read a row.
        command.CommandText = """
            SELECT count(*) FROM "ResponseLinks";
            EXPLAIN QUERY PLAN
            SELECT link."Occasion" FROM "IdentityLinks" person
            JOIN "ResponseLinks" link ON link."ProgrammeId" = 1 AND link."ParticipantCode" = person."ParticipantCode"
            WHERE person."ParticipantId" = 7
            """;
        await using var rows = await command.ExecuteReaderAsync();
        await rows.NextResultAsync();
        await rows.ReadAsync();
        return rows.GetString(3);
    }
}
