using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Tests.Web.Data;

public abstract class SharedModelTests(TestApp app)
{
    [Fact]
    public async Task Reading_and_writing_share_one_model_so_that_a_compiled_query_serves_both()
    {
        var reading = await app.ReadAsync<CasesDb, object>(cases => Task.FromResult<object>(cases.Model));

        var writing = await app.Gate.WriteAsync<CasesDb, object>(cases => Task.FromResult<object>(cases.Model), CancellationToken.None);

        Assert.Same(reading, writing);
    }
}

public sealed class SharedModelOnSqlite(SqliteApp app) : SharedModelTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class SharedModelOnPostgres(PostgresApp app) : SharedModelTests(app), IClassFixture<PostgresApp>;
