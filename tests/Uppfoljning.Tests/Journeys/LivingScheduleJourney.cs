using System.Globalization;
using System.Text.RegularExpressions;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Journeys;

/// <summary>Nobody has to remember anyone: from a registered exit to an answer half a year later.</summary>
public abstract partial class LivingScheduleJourney(TestApp app)
{
    private static readonly DateTimeOffset Beginning = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_registered_exit_becomes_messages_in_office_hours_until_the_person_answers()
    {
        app.Time.MoveTo(Beginning);
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup", "livskvalitet");
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await browser.GetAsync($"/program/{programme}/ny-deltagare");
        await browser.SubmitAsync("", ("Name", "Åsa Öberg"), ("BirthYear", "1990"), ("Language", "en"), ("Phone", "070-765 43 21"), ("Email", "asa@exempel.se"), ("StartedOn", "2026-08-01"));
        var person = int.Parse(browser.Address.Split('/')[^1], CultureInfo.InvariantCulture);
        await browser.GetAsync($"/deltagare/{person}/avslut");
        await browser.SubmitAsync("", ("ExitedOn", "2026-08-31"), ("ExitReason", "work"));

        await app.LiveAsync(new DateOnly(2026, 11, 26), new DateOnly(2026, 12, 2));
        await app.LiveAsync(new DateOnly(2027, 2, 23), new DateOnly(2027, 3, 5));
        var before = await app.MessagesAsync(person);
        await AnswerAsync(LinkIn(Newest()));
        var afterAnswer = Files().Count;
        await app.LiveAsync(new DateOnly(2027, 3, 6), new DateOnly(2027, 4, 20));

        Assert.Equal(
            [("number-check", Channel.Sms, "2026-11-30 10:00"), ("notice", Channel.Sms, "2027-02-25 10:00"), ("invitation", Channel.Sms, "2027-03-01 10:00"), ("reminder-1", Channel.Email, "2027-03-04 10:00")],
            before.Where(m => m.Occasion == "m6").Select(m => (m.Step, m.Channel, Written(m.SettledAt!.Value))));
        Assert.All(before.Where(m => m.Occasion == "m6"), m => Assert.Equal((MessageState.Sent, 1), (m.State, m.Attempts)));
        Assert.Contains("would like to know how you are", await File.ReadAllTextAsync(Files().First(f => f.Contains(before.Single(m => m.Step == "invitation").Reference, StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Equal(afterAnswer, Files().Count);
        Assert.Equal(
            [("reminder-2", "Answered"), ("letter", "Answered"), ("last", "Answered")],
            (await app.DroppedAsync(person)).Where(s => s.Occasion == "m6").Select(s => (s.Step, s.Reason)));
    }

    private async Task AnswerAsync(string link)
    {
        var phone = new RespondentBrowser(app.Http);
        await phone.GetAsync(link);
        while (phone.Step != "tack")
        {
            await phone.SubmitAsync();
        }
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(Path.Combine(app.Settings.DataFolder, app.Settings.Email.Folder))];

    private string Newest() => File.ReadAllText(Files().MaxBy(File.GetLastWriteTimeUtc)!);

    private static string LinkIn(string message) => Link().Match(message.Replace("=\r\n", "", StringComparison.Ordinal)).Value;

    private static string Written(DateTimeOffset at)
    {
        var (day, time) = StockholmTime.Civil(at);
        return $"{day:yyyy-MM-dd} {time:HH:mm}";
    }

    [GeneratedRegex(@"/s/[1-9A-HJ-NP-Za-km-z]{22}(?![\w/])")]
    private static partial Regex Link();
}

public sealed class LivingScheduleJourneyOnSqlite(SqliteApp app) : LivingScheduleJourney(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class LivingScheduleJourneyOnPostgres(PostgresApp app) : LivingScheduleJourney(app), IClassFixture<PostgresApp>;
