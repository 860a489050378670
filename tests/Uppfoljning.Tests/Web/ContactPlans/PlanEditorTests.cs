using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.ContactPlans;

/// <summary>A coordinator changes the programme's contact plan.</summary>
public abstract class PlanEditorTests(TestApp app)
{
    [Fact]
    public async Task A_programme_begins_with_the_default_plan_and_looking_at_it_makes_no_draft()
    {
        var (browser, programme) = await OpenAsync("");

        Assert.Equal("Grundplanen", browser.Page.QuerySelector("h1 .tag")!.TextContent);
        Assert.Equal(DefaultContactPlan.Plan.Occasions.Count, browser.Page.QuerySelectorAll("section table").Length);
        Assert.Null(await DraftAsync(programme));
    }

    [Fact]
    public async Task A_step_that_is_moved_and_one_that_is_added_stand_in_the_draft_in_the_order_of_their_days()
    {
        var (browser, programme) = await OpenAsync("/steg?Occasion=m6");

        await browser.SubmitAsync("", ("Steps[3].Days", "4"), ("Steps[7].Days", "24"), ("Steps[7].Channels[0]", "Letter"), ("Steps[7].Channels[1]", "Call"), ("Steps[7].Message", "reminder"));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var steps = (await DraftAsync(programme))!.Occasions.Single(o => o.Id == "m6").Steps;
        Assert.Equal(["number-check", "notice", "invitation", "reminder-1", "reminder-2", "letter", "reminder", "last"], steps.Select(s => s.Id));
        Assert.Equal((4, 24), (steps[3].Offset.Days, steps[6].Offset.Days));
        Assert.Equal([Channel.Letter, Channel.Call], steps[6].Channels);
    }

    [Fact]
    public async Task A_step_too_near_another_is_refused_beside_the_step_and_nothing_is_kept()
    {
        var (browser, programme) = await OpenAsync("/steg?Occasion=m6");

        await browser.SubmitAsync("", ("Steps[3].Days", "2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("för nära", browser.Page.QuerySelector("#Step-3 .found")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", browser.Page.QuerySelector("#Days-3")!.GetAttribute("value"));
        Assert.Equal("#Step-3", browser.Page.QuerySelector(".findings a")!.GetAttribute("href"));
        Assert.Null(await DraftAsync(programme));
    }

    [Fact]
    public async Task A_step_that_is_removed_is_gone_and_what_is_no_number_is_refused()
    {
        var (browser, programme) = await OpenAsync("/steg?Occasion=m6");

        await browser.SubmitAsync("", ("Steps[4].Days", "tio"));
        var refused = browser.Page.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")!).ToList();
        await browser.SubmitAsync("", ("Steps[4].Remove", "true"));

        Assert.Equal(["#Days-4"], refused);
        Assert.DoesNotContain((await DraftAsync(programme))!.Occasions.Single(o => o.Id == "m6").Steps, s => s.Id == "reminder-2");
    }

    [Fact]
    public async Task A_new_step_never_takes_the_name_of_one_that_people_may_have_had()
    {
        var (browser, programme) = await OpenAsync("/steg?Occasion=exit");

        await browser.SubmitAsync("", ("Steps[0].Remove", "true"), ("Steps[3].Days", "0"), ("Steps[3].Channels[0]", "Handover"));

        Assert.Equal(["handover-2", "reminder-1", "reminder-2"], (await DraftAsync(programme))!.Occasions.Single(o => o.Id == "exit").Steps.Select(s => s.Id));
    }

    [Fact]
    public async Task The_words_of_a_message_are_kept_with_their_length_and_forbidden_words_are_told_beside_the_field()
    {
        var (browser, programme) = await OpenAsync("/texter?Message=invitation");
        var sms = browser.Page.QuerySelectorAll("input[name$=Part]").First(i => i.GetAttribute("value") == "Sms").GetAttribute("name")!.Replace("Part", "Text", StringComparison.Ordinal);

        await browser.SubmitAsync("/Save", (sms, "Hej! {sender} i projektet undrar. {link} {stop}"));
        var refused = browser.Page.QuerySelector("#Sms-sv ~ .found")!.TextContent;
        await browser.SubmitAsync("/Save", (sms, "Hej! {sender} undrar – hur är det? {link} {stop}"));

        Assert.Contains("projekt", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("UCS-2", browser.Page.QuerySelector("#Sms-sv ~ .hint")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Hej! {sender} undrar – hur är det? {link} {stop}", (await DraftAsync(programme))!.Messages.Single(m => m.Id == "invitation").Sms!.In("sv"));
    }

    [Fact]
    public async Task An_unknown_placeholder_and_a_text_too_long_are_refused_at_save()
    {
        var (browser, programme) = await OpenAsync("/texter?Message=invitation");
        var sms = browser.Page.QuerySelectorAll("input[name$=Part]").First(i => i.GetAttribute("value") == "Sms").GetAttribute("name")!.Replace("Part", "Text", StringComparison.Ordinal);

        await browser.SubmitAsync("/Save", (sms, "Hej {name}! {sender} {link} {stop}"));
        var unknown = browser.Page.QuerySelector("#Sms-sv ~ .found")!.TextContent;
        await browser.SubmitAsync("/Save", (sms, $"Hej! {{sender}} {{link}} {{stop}} {new string('a', 200)}"));
        var tooLong = browser.Page.QuerySelector("#Sms-sv ~ .found")!.TextContent;

        Assert.Contains("{name}", unknown, StringComparison.Ordinal);
        Assert.Contains("delar långt", tooLong, StringComparison.Ordinal);
        Assert.Null(await DraftAsync(programme));
    }

    [Fact]
    public async Task A_message_that_a_step_uses_is_not_removed_and_a_copy_of_one_is()
    {
        var (browser, programme) = await OpenAsync("/ny-text");

        await browser.SubmitAsync("", ("Name", "reminder-mild"), ("Like", "reminder"));
        var copied = (await DraftAsync(programme))!.Messages.Select(m => m.Id).ToList();
        await browser.SubmitAsync("/Remove");
        var removed = (await DraftAsync(programme))!.Messages.Select(m => m.Id).ToList();
        await browser.GetAsync($"/program/{programme}/kontaktplan/texter?Message=reminder");
        await browser.SubmitAsync("/Remove");

        Assert.Contains("reminder-mild", copied);
        Assert.DoesNotContain("reminder-mild", removed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.NotEmpty(browser.Page.QuerySelectorAll(".findings li"));
    }

    [Fact]
    public async Task Hours_and_caps_that_contradict_the_plan_are_refused_and_right_ones_kept()
    {
        var (browser, programme) = await OpenAsync("/regler");

        await browser.SubmitAsync("", ("QuietFrom", "18:00"));
        var refused = browser.Status;
        await browser.SubmitAsync("", ("QuietFrom", "19.00"), ("Closes", "17:30"), ("CallsPerOccasion", "2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        var plan = (await DraftAsync(programme))!;
        Assert.Equal((new TimeOnly(19, 0), new TimeOnly(17, 30), 2), (plan.QuietHours.From, plan.Window.Closes, plan.Caps.CallsPerOccasion));
    }

    [Fact]
    public async Task A_file_with_errors_is_kept_to_be_put_right_and_cannot_be_published()
    {
        var (browser, programme) = await OpenAsync("/kalla");

        await browser.SubmitAsync("", ("Text", "{ \"format\": 1, \"id\": \"own\" }"));
        var told = browser.Page.QuerySelectorAll(".findings li").Length;
        var edited = (await browser.GetAsync($"/program/{programme}/kontaktplan/steg")).Status;
        await browser.GetAsync($"/program/{programme}/kontaktplan");
        var publish = browser.Page.QuerySelector("a[href$=publicera]");
        await browser.SubmitAsync("/Discard");

        Assert.True(told > 3, $"{told} findings");
        Assert.Equal(HttpStatusCode.NotFound, edited);
        Assert.Null(publish);
        Assert.Equal("Grundplanen", browser.Page.QuerySelector("h1 .tag")!.TextContent);
    }

    [Fact]
    public async Task An_uploaded_file_is_downloaded_again_byte_for_byte_and_published_as_a_version_that_stays()
    {
        var (browser, programme) = await OpenAsync("/kalla");
        var file = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(DefaultContactPlan.File.Span).Replace("\"endsOnDay\": 45", "\"endsOnDay\": 40", StringComparison.Ordinal));

        await browser.UploadAsync($"/program/{programme}/kontaktplan/kalla", "File", file);
        await browser.GetAsync($"/program/{programme}/kontaktplan/publicera");
        await browser.SubmitAsync("");
        var tag = browser.Page.QuerySelector("h1 .tag")!.TextContent;
        await browser.GetAsync($"/program/{programme}/kontaktplan/regler");
        await browser.SubmitAsync("", ("CallsPerOccasion", "2"));

        Assert.Equal("Version 1", tag);
        Assert.Equal(file, await FileAsync(browser, $"/program/{programme}/kontaktplan/fil?Number=1"));
        Assert.NotEqual(file, await FileAsync(browser, $"/program/{programme}/kontaktplan/fil"));
        Assert.Contains(
            await app.ReadAsync<StaffDb, List<string>>(staff => staff.AuditEntries.Where(e => e.Subject == $"programme {programme} version 1").Select(e => e.Action).ToListAsync()),
            action => action == AuditActions.ContactPlanPublished);
    }

    [Fact]
    public async Task What_a_draft_moves_for_the_people_of_the_programme_is_told_before_it_is_published()
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, "followup");
        var today = StockholmTime.Civil(app.Time.GetUtcNow()).Day;
        await app.MakeParticipantAsync(programme, "Åsa Öberg", exitedOn: today);
        await app.MakeParticipantAsync(programme, "Anna Öberg", exitedOn: today);
        await app.MakeParticipantAsync(programme, "Eva Öberg");
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        await browser.GetAsync($"/program/{programme}/kontaktplan/steg?Occasion=m6");
        await browser.SubmitAsync("", ("Steps[3].Days", "5"), ("Steps[5].Remove", "true"));

        await browser.GetAsync($"/program/{programme}/kontaktplan/publicera");

        var one = PlanDifference.Between(PlanOf(DefaultContactPlan.Plan, today), PlanOf((await DraftAsync(programme))!, today));
        Assert.True(one is { Moved.Count: > 0, Gone.Count: > 0 });
        Assert.Equal([$"{2 * one.Moved.Count}", $"{2 * one.Added.Count}", $"{2 * (one.Gone.Count + one.Dropped.Count)}"], browser.Page.QuerySelectorAll("tbody tr td").Select(cell => cell.TextContent));
        Assert.Equal($"{2 * one.Moved.Count} datum flyttas. 0 är redan skickade eller gjorda och står kvar. Det rör 2 personer.", browser.Page.QuerySelector("p:has(> strong)")!.TextContent);
    }

    private static PlannedContacts PlanOf(ContactPlan plan, DateOnly exit) => new Planner(plan with { Occasions = [.. plan.Occasions.Where(o => o.Id == "m6")] })
        .Plan(new PlanSubject { Exit = new AnchorDate(exit, exit), Today = exit });

    private async Task<(StaffBrowser Browser, int Programme)> OpenAsync(string page)
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, programme));
        return (await browser.GetAsync($"/program/{programme}/kontaktplan{page}"), programme);
    }

    private static async Task<byte[]> FileAsync(StaffBrowser browser, string address)
    {
        using var reply = await browser.SendRawAsync(new HttpRequestMessage(HttpMethod.Get, address));
        return await reply.Content.ReadAsByteArrayAsync();
    }

    private async Task<ContactPlan?> DraftAsync(int programme) =>
        await app.ReadAsync<CasesDb, byte[]?>(cases => cases.ContactPlanDrafts.Where(d => d.ProgrammeId == programme).Select(d => d.Json).SingleOrDefaultAsync()) is { } json
            ? ContactPlanReader.Read(json).Plan
            : null;
}

public sealed class PlanEditorTestsOnSqlite(SqliteApp app) : PlanEditorTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class PlanEditorTestsOnPostgres(PostgresApp app) : PlanEditorTests(app), IClassFixture<PostgresApp>;
