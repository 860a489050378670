using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Tests.Web.Data;

[Trait(Servers.Needs, Servers.Root)]
public sealed class FullDiskTests(FullDiskApp app) : IClassFixture<FullDiskApp>
{
    [Fact]
    public async Task A_full_disk_saves_nothing_says_so_and_recovers_without_a_restart()
    {
        var page = await new StaffBrowser(app.Http).GetAsync("/logga-in");
        await AddAsync(1);
        app.Fill();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => AddAsync(1000));
        await page.SubmitAsync("", ("Email", "someone@example.org"), ("Password", new string('x', 20)));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("Inte sparat", page.Page.Body!.TextContent, StringComparison.Ordinal);
        app.Clear();
        await AddAsync(1);
        Assert.Equal(2, await app.ReadAsync<CasesDb, int>(cases => cases.Organisations.CountAsync()));
    }

    private Task<int> AddAsync(int kilobytes) => app.Gate.WriteAsync<CasesDb, int>(
        async cases =>
        {
            cases.Add(new Organisation { Name = new string('x', kilobytes * 1024) });
            return await cases.SaveChangesAsync();
        },
        CancellationToken.None);
}
