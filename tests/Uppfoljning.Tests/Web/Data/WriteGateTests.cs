using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Tests.Web.Data;

public abstract class WriteGateTests(TestApp app)
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        var name = $"kept {nameof(What_was_acknowledged_is_there_after_a_restart)}";
        await AddAsync(name);

        await app.RestartAsync();

        Assert.Equal(1, await CountAsync(name));
    }

    [Fact]
    public async Task Units_that_wait_together_are_all_saved()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => AddAsync("together")));

        Assert.Equal(200, await CountAsync("together"));
    }

    [Fact]
    public async Task A_failing_unit_is_rolled_back_alone()
    {
        var good = AddAsync("beside a failure");
        var bad = app.Gate.WriteAsync<CasesDb, int>(
            async cases =>
            {
                cases.Add(new Organisation { Name = "never kept" });
                await cases.SaveChangesAsync();
                throw new InvalidDataException("changed its mind");
            },
            CancellationToken.None);
        var alsoGood = AddAsync("beside a failure");

        await Assert.ThrowsAsync<InvalidDataException>(() => bad);
        await Task.WhenAll(good, alsoGood);

        Assert.Equal(2, await CountAsync("beside a failure"));
        Assert.Equal(0, await CountAsync("never kept"));
    }

    [Fact]
    public async Task Nothing_is_saved_outside_the_gate()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => app.ReadAsync<CasesDb, int>(cases =>
        {
            cases.Add(new Organisation { Name = "around the gate" });
            return cases.SaveChangesAsync();
        }));

        Assert.Contains("WriteGate", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("around the gate"));
    }

    [Fact]
    public async Task Two_units_that_read_and_add_one_do_not_lose_each_other()
    {
        await AddAsync("0");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Gate.WriteAsync<CasesDb, int>(
            async cases =>
            {
                var counter = await cases.Organisations.AsTracking().OrderByDescending(o => o.Id).FirstAsync(o => o.Name.Length < 3);
                counter.Name = $"{int.Parse(counter.Name, System.Globalization.CultureInfo.InvariantCulture) + 1}";
                return await cases.SaveChangesAsync();
            },
            CancellationToken.None)));

        Assert.Equal(1, await CountAsync("4"));
    }

    private Task<int> AddAsync(string name) => app.Gate.WriteAsync<CasesDb, int>(
        async cases =>
        {
            cases.Add(new Organisation { Name = name });
            return await cases.SaveChangesAsync();
        },
        CancellationToken.None);

    private Task<int> CountAsync(string name) => app.ReadAsync<CasesDb, int>(cases => cases.Organisations.CountAsync(o => o.Name == name));
}

public sealed class WriteGateOnSqlite(SqliteApp app) : WriteGateTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class WriteGateOnPostgres(PostgresApp app) : WriteGateTests(app), IClassFixture<PostgresApp>;
