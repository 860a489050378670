using Microsoft.Data.Sqlite;
using Uppfoljning.Web;

namespace Uppfoljning.Tests.Support;

public sealed class SqliteApp : TestApp
{
    protected override Task<DatabaseSettings> CreateDatabaseAsync() => Task.FromResult(new DatabaseSettings());

    protected override Task DropDatabaseAsync()
    {
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }
}
