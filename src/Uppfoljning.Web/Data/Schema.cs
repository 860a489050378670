using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Web.Data;

/// <summary>All tables at once, for migrations only. The stores' own contexts never migrate.</summary>
public abstract class Schema(DbContextOptions options) : DbContext(options)
{
    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Instants.Configure(configurationBuilder, Database.ProviderName);

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        PeopleDb.Map(modelBuilder);
        CasesDb.Map(modelBuilder);
        AnswersDb.Map(modelBuilder);
        LinksDb.Map(modelBuilder);
        StaffDb.Map(modelBuilder);
    }
}

public sealed class SqliteSchema(DbContextOptions<SqliteSchema> options) : Schema(options);

public sealed class PostgresSchema(DbContextOptions<PostgresSchema> options) : Schema(options);
