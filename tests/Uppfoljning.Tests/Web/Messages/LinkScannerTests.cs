using System.Text.RegularExpressions;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Messages;

/// <summary>Mail filters and telephones open every link before its reader does.</summary>
public abstract partial class LinkScannerTests(TestApp app)
{
    private static readonly string[] Scanners =
    [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36",
        "Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0)",
        "WhatsApp/2.23.20.0",
        "facebookexternalhit/1.1",
        "Googlebot/2.1 (+http://www.google.com/bot.html)",
        "curl/8.5.0",
    ];

    [Fact]
    public async Task Opening_every_link_of_every_message_changes_nothing_in_the_database()
    {
        app.Time.MoveTo(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup", "livskvalitet");
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await browser.GetAsync($"/program/{programme}/ny-deltagare");
        await browser.SubmitAsync("", ("Name", "Åsa Öberg"), ("BirthYear", "1990"), ("Language", "sv"), ("Phone", "070-765 43 21"), ("Email", "asa@exempel.se"), ("StartedOn", "2026-08-01"));
        await browser.GetAsync($"/deltagare/{browser.Address.Split('/')[^1]}/avslut");
        await browser.SubmitAsync("", ("ExitedOn", "2026-08-31"), ("ExitReason", "work"));
        await app.LiveAsync(new DateOnly(2027, 2, 23), new DateOnly(2027, 3, 5));
        var messages = Directory.GetFiles(Path.Combine(app.Settings.DataFolder, app.Settings.Email.Folder)).Select(Read).ToList();
        var links = messages.SelectMany(text => Links().Matches(text)).Select(m => m.Value).Distinct().ToList();
        var before = await app.DumpAsync();

        foreach (var (link, scanner) in links.SelectMany(link => Scanners.Select(scanner => (link, scanner))))
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var request = new HttpRequestMessage(method, link);
                request.Headers.TryAddWithoutValidation("User-Agent", scanner);
                using var response = await app.Http.SendAsync(request);
                Assert.Equal((link, 200), (link, (int)response.StatusCode));
            }
        }

        Assert.All(messages, text => Assert.Matches(Links(), text));
        Assert.Contains(links, link => link.EndsWith("/avsta", StringComparison.Ordinal));
        Assert.Equal(before, await app.DumpAsync());
    }

    /// <summary>Quoted-printable is unfolded; a text message has none.</summary>
    private static string Read(string file) => File.ReadAllText(file).Replace("=\r\n", "", StringComparison.Ordinal);

    /// <summary>The path, since the tests listen on a port of their own.</summary>
    [GeneratedRegex(@"/s/[1-9A-HJ-NP-Za-km-z]{22}(/avsta)?")]
    private static partial Regex Links();
}

public sealed class LinkScannerTestsOnSqlite(SqliteApp app) : LinkScannerTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class LinkScannerTestsOnPostgres(PostgresApp app) : LinkScannerTests(app), IClassFixture<PostgresApp>;
