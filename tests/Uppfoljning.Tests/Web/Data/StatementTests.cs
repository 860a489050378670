using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Tests.Web.Data;

public abstract class StatementTests(TestApp app)
{
    private static readonly Statement Echo = new("SELECT @text, @nothing, @at FROM (SELECT 1) AS one WHERE @wanted = 1");
    private static readonly Statement Rename = new("""UPDATE "Organisations" SET "Name" = @name WHERE 1 = 0""");

    [Fact]
    public async Task Values_come_back_as_they_went_in_and_are_never_read_as_sql()
    {
        var at = new DateTimeOffset(2026, 11, 22, 4, 5, 6, 789, TimeSpan.FromHours(1));
        const string Hostile = "'; DROP TABLE \"Visits\"; --";

        var row = await EchoAsync(Hostile, at, 1);

        Assert.Equal((Hostile, true, at.ToUniversalTime()), (row!.Text, row.IsNull, row.At));
    }

    [Fact]
    public async Task The_same_statement_takes_new_values_each_time_and_finds_nothing_when_there_is_nothing()
    {
        await EchoAsync("first", DateTimeOffset.UnixEpoch, 1);

        Assert.Equal("second", (await EchoAsync("second", DateTimeOffset.UnixEpoch, 1))!.Text);
        Assert.Null(await EchoAsync("third", DateTimeOffset.UnixEpoch, 0));
    }

    [Fact]
    public async Task Nothing_is_changed_outside_the_gate()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => app.ReadAsync<CasesDb, int>(cases => cases.ChangeAsync(Rename, CancellationToken.None, ("name", "x"))));

        Assert.Contains("WriteGate", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_failing_unit_changed_by_statement_is_rolled_back()
    {
        var (_, programme) = await app.MakeProgrammeAsync();

        await Assert.ThrowsAsync<InvalidDataException>(() => app.Gate.WriteAsync<CasesDb, int>(
            async cases =>
            {
                var participation = await cases.ParticipationOfAsync(programme, "P-1", "m6", "followup", CancellationToken.None);
                participation.Stop("declined");
                await cases.SaveAsync(participation, CancellationToken.None);
                throw new InvalidDataException("changed its mind");
            },
            CancellationToken.None));

        Assert.Null((await app.ReadAsync<CasesDb, Participation>(cases => cases.ParticipationOfAsync(programme, "P-1", "m6", "followup", CancellationToken.None))).StoppedBy);
    }

    private Task<Echoed?> EchoAsync(string text, DateTimeOffset at, int wanted) => app.ReadAsync<LinksDb, Echoed?>(links => links.FirstAsync(
        Echo,
        row => new Echoed(row.GetString(0), row.IsDBNull(1), row.GetInstant(2)),
        CancellationToken.None,
        ("text", text),
        ("nothing", null),
        ("at", at),
        ("wanted", wanted)));

    private sealed record Echoed(string Text, bool IsNull, DateTimeOffset At);
}

public sealed class StatementsOnSqlite(SqliteApp app) : StatementTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class StatementsOnPostgres(PostgresApp app) : StatementTests(app), IClassFixture<PostgresApp>;
