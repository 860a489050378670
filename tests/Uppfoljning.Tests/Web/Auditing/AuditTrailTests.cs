using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Auditing;

public abstract class AuditTrailTests(TestApp app)
{
    [Fact]
    public async Task Lines_that_are_written_together_make_one_chain()
    {
        var before = await CheckAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(AddAsync));

        var after = await CheckAsync();
        Assert.Equal((before.Lines + 20, null), (after.Lines, after.BrokenAt));
        Assert.NotEqual(before.Head, after.Head);
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_line()
    {
        var before = await CheckAsync();

        await Assert.ThrowsAsync<InvalidDataException>(() => app.Services.GetRequiredService<AuditedGate>().WriteAsync<CasesDb, int>(
            async (_, audit) =>
            {
                await audit.WriteAsync(null, AuditActions.ProgrammeChanged, "programme 0", CancellationToken.None);
                throw new InvalidDataException("changed its mind");
            },
            CancellationToken.None));

        Assert.Equal(before, await CheckAsync());
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("removed")]
    [InlineData("swapped")]
    public async Task A_line_that_was_tampered_with_is_found(string how)
    {
        await AddAsync(0);
        await AddAsync(1);
        await AddAsync(2);
        var last = (await CheckAsync()).Lines;
        await TamperAsync(how, last - 1);

        var check = await CheckAsync();

        Assert.Equal(last - 1, check.BrokenAt);
        await app.Gate.WriteAsync<StaffDb, int>(staff => staff.AuditEntries.Where(e => e.Id >= last - 1).ExecuteDeleteAsync(), CancellationToken.None);
    }

    private Task<int> TamperAsync(string how, long id) => app.Gate.WriteAsync<StaffDb, int>(
        staff => how switch
        {
            "changed" => staff.AuditEntries.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Subject, "programme 999")),
            "removed" => staff.AuditEntries.Where(e => e.Id == id).ExecuteDeleteAsync(),
            _ => staff.AuditEntries.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Hash, e => staff.AuditEntries.Single(n => n.Id == id + 1).Hash)),
        },
        CancellationToken.None);

    private Task<int> AddAsync(int number) => app.Services.GetRequiredService<AuditedGate>().WriteAsync<CasesDb, int>(
        async (_, audit) =>
        {
            await audit.WriteAsync(null, AuditActions.ProgrammeChanged, $"programme {number}", CancellationToken.None);
            return number;
        },
        CancellationToken.None);

    private Task<AuditCheck> CheckAsync() => app.ReadAsync<StaffDb, AuditCheck>(staff => app.Services.GetRequiredService<AuditTrail>().CheckAsync(staff, CancellationToken.None));
}

public sealed class AuditTrailOnSqlite(SqliteApp app) : AuditTrailTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class AuditTrailOnPostgres(PostgresApp app) : AuditTrailTests(app), IClassFixture<PostgresApp>;
