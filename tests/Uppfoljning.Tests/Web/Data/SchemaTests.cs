using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;

namespace Uppfoljning.Tests.Web.Data;

public abstract class SchemaTests(TestApp app)
{
    [Fact]
    public void The_model_has_a_migration_for_every_change()
    {
        using var schema = app.Services.GetRequiredService<Migrator>().OpenSchema();

        var pending = schema.Database.HasPendingModelChanges();

        Assert.False(pending, "The model changed without a migration: run tools/migration NAME.");
    }

    [Fact]
    public async Task A_database_that_is_up_to_date_is_left_alone()
    {
        var done = await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);

        Assert.Empty(done);
    }
}

public sealed class SchemaOnSqlite(SqliteApp app) : SchemaTests(app), IClassFixture<SqliteApp>
{
    [Fact]
    public async Task The_file_keeps_no_order_of_arrival_for_responses()
    {
        var sql = await app.ReadAsync<Uppfoljning.Web.Data.Answers.AnswersDb, string>(answers =>
            answers.Database.SqlQuery<string>($"SELECT sql AS \"Value\" FROM sqlite_master WHERE name = 'Responses'").SingleAsync());

        Assert.EndsWith("WITHOUT ROWID", sql.Trim(), StringComparison.Ordinal);
    }

    private readonly SqliteApp app = app;
}

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class SchemaOnPostgres(PostgresApp app) : SchemaTests(app), IClassFixture<PostgresApp>;
