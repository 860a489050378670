using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Uppfoljning.Web.Data;

namespace Uppfoljning.Migrations;

internal static class Program
{
    public static void Main() => Console.WriteLine("dotnet ef migrations add NAME --context SqliteSchema|PostgresSchema …, see CONTRIBUTING.md");
}

internal sealed class SqliteSchemaFactory : IDesignTimeDbContextFactory<SqliteSchema>
{
    public SqliteSchema CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSchema>().UseSqlite("Data Source=design-time.db").Options);
}

internal sealed class PostgresSchemaFactory : IDesignTimeDbContextFactory<PostgresSchema>
{
    public PostgresSchema CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSchema>().UseNpgsql("Host=design-time").Options);
}
