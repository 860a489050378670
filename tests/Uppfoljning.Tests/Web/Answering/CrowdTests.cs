using System.Net;
using Uppfoljning.Tests.Support;

namespace Uppfoljning.Tests.Web.Answering;

public abstract class CrowdTests(TestApp app)
{
    /// <summary>Many times more than the connections that the tests' programs may have to PostgreSQL.</summary>
    private const int Crowd = 80;

    [Fact]
    public async Task Everybody_in_a_crowd_is_saved_and_gets_the_next_page_when_the_program_has_just_started()
    {
        var forms = await RespondentForms.ShippedAsync(app, "followup");
        var begun = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(async _ => new Uri((await forms.BeginAsync()).Address).PathAndQuery));
        await app.RestartAsync();

        var phones = await Task.WhenAll(begun.Select(address => new RespondentBrowser(app.Http).PostAsync(address)));

        Assert.All(phones, phone => Assert.Equal((HttpStatusCode.OK, "2"), (phone.Status, phone.Step)));
    }
}

public sealed class CrowdsOnSqlite(SqliteApp app) : CrowdTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class CrowdsOnPostgres(PostgresApp app) : CrowdTests(app), IClassFixture<PostgresApp>;
