using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Reporting;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Results;

namespace Uppfoljning.Tests.Web.Results;

public abstract class CountingTests(TestApp app)
{
    [Fact]
    public async Task Fewer_than_the_minimum_wait_and_the_minimum_is_counted()
    {
        var key = await app.MakeResultsAsync(CsvFile.QuestionnaireJson.ToArray());
        await app.SubmitAsync(key, Answers(4));
        await app.CountAsync();
        var before = await BatchesAsync(key);

        await app.SubmitAsync(key, Answers(1));
        await app.CountAsync();

        Assert.Empty(before);
        Assert.Equal([5], await BatchesAsync(key));
    }

    [Fact]
    public async Task Every_batch_after_the_first_has_the_minimum_too()
    {
        var key = await app.MakeResultsAsync(CsvFile.QuestionnaireJson.ToArray());
        await app.SubmitAsync(key, Answers(7));
        await app.CountAsync();
        await app.SubmitAsync(key, Answers(4));
        await app.CountAsync();
        var before = await BatchesAsync(key);

        await app.SubmitAsync(key, Answers(2));
        await app.CountAsync();
        await app.CountAsync();

        Assert.Equal([7], before);
        Assert.Equal([7, 6], await BatchesAsync(key));
    }

    [Fact]
    public async Task What_is_only_begun_is_not_counted()
    {
        var key = await app.MakeResultsAsync(CsvFile.QuestionnaireJson.ToArray());
        await app.SubmitAsync(key, Answers(4));
        await app.Gate.WriteAsync<AnswersDb, int>(
            answers =>
            {
                answers.Add(new Response
                {
                    Id = Uppfoljning.Web.Security.Secrets.NewGuid(),
                    ProgrammeId = key.ProgrammeId,
                    QuestionnaireVersionId = key.VersionId,
                    Occasion = key.Occasion,
                    Role = key.Role,
                    Mode = Uppfoljning.Web.Data.ResponseMode.Own,
                    Language = "sv",
                    Coded = "{}",
                });
                return answers.SaveChangesAsync();
            },
            CancellationToken.None);

        await app.CountAsync();

        Assert.Empty(await BatchesAsync(key));
    }

    [Fact]
    public async Task Columns_grow_by_what_came_since_and_shrink_when_something_is_erased()
    {
        var key = await app.MakeResultsAsync(CsvFile.QuestionnaireJson.ToArray());
        await app.SubmitAsync(key, Answers(6));
        await app.CountAsync();
        var first = await ColumnsAsync(key);
        await app.SubmitAsync(key, Answers(5));
        await app.CountAsync();
        var grown = await ColumnsAsync(key);

        await app.Gate.WriteAsync<AnswersDb, int>(
            async answers =>
            {
                answers.Remove(await answers.Responses.FirstAsync(r => r.ProgrammeId == key.ProgrammeId));
                return await answers.SaveChangesAsync();
            },
            CancellationToken.None);
        var shrunk = await ColumnsAsync(key);

        Assert.Equal([6, 11, 10], [first, grown, shrunk]);
    }

    [Fact]
    public async Task A_corrected_background_is_seen_with_the_next_batch()
    {
        var key = await app.MakeResultsAsync(CsvFile.QuestionnaireJson.ToArray());
        await app.SubmitAsync(key, [.. Answers(6).Select(one => (one.Item1, "man"))]);
        await app.CountAsync();
        var before = await GendersAsync(key);
        await app.Gate.WriteAsync<CasesDb, int>(
            async cases =>
            {
                (await cases.Enrolments.FirstAsync(e => e.ProgrammeId == key.ProgrammeId)).Gender = "woman";
                return await cases.SaveChangesAsync();
            },
            CancellationToken.None);
        await app.SubmitAsync(key, Answers(5));
        await app.CountAsync();

        Assert.DoesNotContain((byte)0, before);
        Assert.Contains((byte)0, await GendersAsync(key));
    }

    private async Task<byte[]> GendersAsync(ResultKey key) =>
        (await app.Services.GetRequiredService<ResultSets>().GetAsync(key, CancellationToken.None))!.Columns["@gender"].Rows.ToArray();

    private static (AnswerSet, string?)[] Answers(int persons) =>
        [.. RandomAnswers.Of(CsvFile.Questionnaire, persons, seed: 1).Select(answers => (answers, (string?)null))];

    private async Task<IReadOnlyList<int>> BatchesAsync(ResultKey key) => await app.ReadAsync<AnswersDb, List<int>>(answers => answers.Responses
        .Where(r => r.ProgrammeId == key.ProgrammeId && r.Batch != null).GroupBy(r => r.Batch).OrderBy(batch => batch.Key).Select(batch => batch.Count()).ToListAsync());

    private async Task<int> ColumnsAsync(ResultKey key) =>
        (await app.Services.GetRequiredService<ResultSets>().GetAsync(key, CancellationToken.None))!.Columns.Length;
}

public sealed class CountingOnSqlite(SqliteApp app) : CountingTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class CountingOnPostgres(PostgresApp app) : CountingTests(app), IClassFixture<PostgresApp>;
