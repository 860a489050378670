using System.Net;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Reporting;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Results;
using Surveys = Uppfoljning.Tests.Engine.Surveys;

namespace Uppfoljning.Tests.Web.Results;

public sealed class ResultPageTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task The_number_of_answers_is_live_and_the_figures_follow_with_the_fifth()
    {
        var key = await CountedAsync(20);
        var evaluator = await app.SignInAsAsync((RoleKind.Evaluator, key.ProgrammeId));
        await evaluator.GetAsync(ResultAddress.Of(key));
        var (live, figures) = (Received(evaluator), Table(evaluator));

        await app.SubmitAsync(key, Answers(1, seed: 2));
        await app.CountAsync();
        await evaluator.GetAsync(ResultAddress.Of(key));
        var (liveAfterOne, figuresAfterOne) = (Received(evaluator), Table(evaluator));
        await app.SubmitAsync(key, Answers(4, seed: 3));
        await app.CountAsync();
        await evaluator.GetAsync(ResultAddress.Of(key));

        Assert.Equal("20 svar har kommit in.", live);
        Assert.Equal("21 svar har kommit in.", liveAfterOne);
        Assert.Equal(figures, figuresAfterOne);
        Assert.Equal("25 svar har kommit in.", Received(evaluator));
        Assert.NotEqual(figures, Table(evaluator));
    }

    [Fact]
    public async Task Below_the_minimum_nothing_is_shown_but_how_many_answers_there_are()
    {
        var key = await app.MakeResultsAsync(Surveys.Bytes("followup"));
        await app.SubmitAsync(key, Answers(4, seed: 1));
        await app.CountAsync();
        var evaluator = await app.SignInAsAsync((RoleKind.Evaluator, key.ProgrammeId));

        await evaluator.GetAsync(ResultAddress.Of(key));

        Assert.Equal("4 svar har kommit in.", Received(evaluator));
        Assert.Empty(evaluator.Page.QuerySelectorAll("table, svg"));
    }

    [Fact]
    public async Task Women_and_men_stand_side_by_side()
    {
        var key = await CountedAsync(60);
        var evaluator = await app.SignInAsAsync((RoleKind.Evaluator, key.ProgrammeId));

        await evaluator.GetAsync(ResultAddress.Of(key, ["gender"]));

        Assert.Equal(["Svar", "Alla", "Kvinna", "Man"], evaluator.Page.QuerySelector("section.item table")!.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.NotEmpty(evaluator.Page.QuerySelectorAll("svg .fill-0"));
        Assert.NotEmpty(evaluator.Page.QuerySelectorAll("svg .fill-1"));
    }

    [Fact]
    public async Task What_the_file_says_of_differences_and_indexes_stands_on_the_page_too()
    {
        var key = await CountedAsync(60);
        var evaluator = await app.SignInAsAsync((RoleKind.Evaluator, key.ProgrammeId));
        await evaluator.GetAsync(ResultAddress.Of(key, ["gender"]));
        var read = evaluator.Page.QuerySelectorAll("td.reading").Select(cell => cell.TextContent).ToList();

        var file = await FileAsync(evaluator, ResultAddress.Of(key, ["gender"], ResultAddress.Csv));

        var sentences = file.Skip(1).Select(row => row[^1]).Where(sentence => sentence.Length > 0).ToList();
        Assert.NotEmpty(sentences);
        Assert.Empty(sentences.Except(read));
    }

    [Fact]
    public async Task No_count_below_the_minimum_is_on_any_page_or_in_any_file()
    {
        var key = await CountedAsync(60);
        var evaluator = await app.SignInAsAsync((RoleKind.Evaluator, key.ProgrammeId));

        foreach (var by in new string[][] { [], ["gender"], ["ageBand"], ["gender", "ageBand"] })
        {
            await evaluator.GetAsync(ResultAddress.Of(key, by));
            var cells = evaluator.Page.QuerySelectorAll("section.item tr:not(.sum:has(th + td)) td.number").Select(cell => cell.FirstChild!.TextContent);
            var file = await FileAsync(evaluator, ResultAddress.Of(key, by, ResultAddress.Csv));

            Assert.Empty(cells.Where(text => text is "1" or "2" or "3" or "4"));
            Assert.Empty(file.Where(row => row[2] is "count" or "missing" or "n" or "responses" && row[^2] is "1" or "2" or "3" or "4"));
        }
    }

    [Fact]
    public async Task The_file_withholds_what_the_page_withholds()
    {
        var key = await CountedAsync(60);
        var evaluator = await app.SignInAsAsync((RoleKind.Evaluator, key.ProgrammeId));
        await evaluator.GetAsync(ResultAddress.Of(key));
        var onPage = evaluator.Page.QuerySelectorAll("section.item tbody tr:not(.sum):not(.missing) td").Select(cell => cell.FirstChild!.TextContent.Trim()).ToList();

        var file = await FileAsync(evaluator, ResultAddress.Of(key, [], ResultAddress.Csv));

        Assert.Equal(onPage, file.Where(row => row[2] == "count").Select(row => row[^3].Length > 0 ? ".." : row[^8]));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "minst 5 personer")]
    [InlineData(9, "minst 5 personer")]
    [InlineData(10, "minst 10 personer")]
    public async Task Of_those_who_took_part_unregistered_a_lower_bound_is_told_once_they_are_many_enough(int people, string? told)
    {
        var key = await CountedAsync(10);
        await app.CountUnregisteredAsync(key.ProgrammeId, people);
        var evaluator = await app.SignInAsAsync((RoleKind.Evaluator, key.ProgrammeId));

        await evaluator.GetAsync(ResultAddress.Of(key));

        var about = evaluator.Page.QuerySelectorAll("main > p").Select(p => p.TextContent).SingleOrDefault(text => text.Contains("utan att vara registrera", StringComparison.Ordinal));
        Assert.Equal(told is null, about is null);
        Assert.Contains(told ?? "", about ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_of_another_programme_are_not_found_and_coordinators_see_none()
    {
        var key = await CountedAsync(10);
        var other = await app.MakeProgrammeAsync();
        var stranger = await app.SignInAsAsync((RoleKind.Evaluator, other.Programme));
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, key.ProgrammeId));

        await stranger.GetAsync(ResultAddress.Of(key));
        var foreign = (stranger.Status, stranger.Page.Body!.TextContent);
        await stranger.GetAsync(ResultAddress.Of(key with { VersionId = 999_999 }));
        await coordinator.GetAsync(ResultAddress.Of(key));

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(foreign, (stranger.Status, stranger.Page.Body!.TextContent));
        Assert.NotEqual(HttpStatusCode.OK, coordinator.Status);
    }

    [Theory]
    [InlineData("?efter=nothing&efter=ageBand&efter=ageBand&efter=gender&efter=x")]
    [InlineData("?efter=")]
    [InlineData("?format=exe")]
    public async Task Made_up_queries_show_a_page(string query)
    {
        var key = await CountedAsync(10);
        var evaluator = await app.SignInAsAsync((RoleKind.Evaluator, key.ProgrammeId));

        await evaluator.GetAsync(ResultAddress.Of(key) + query);

        Assert.Equal(HttpStatusCode.OK, evaluator.Status);
    }

    [Fact]
    public async Task The_list_shows_own_programmes_only()
    {
        var key = await CountedAsync(10);
        var evaluator = await app.SignInAsAsync((RoleKind.Evaluator, key.ProgrammeId));

        await evaluator.GetAsync("/resultat");

        Assert.Equal([ResultAddress.Of(key)], evaluator.Page.QuerySelectorAll("main tbody a").Select(link => link.GetAttribute("href")));
    }

    private async Task<ResultKey> CountedAsync(int persons)
    {
        var key = await app.MakeResultsAsync(Surveys.Bytes("followup"));
        await app.SubmitAsync(key, Answers(persons, seed: 1));
        await app.CountAsync();
        return key;
    }

    private static (AnswerSet, string?)[] Answers(int persons, int seed) =>
        [.. RandomAnswers.Of(Surveys.Read("followup"), persons, seed).Select((answers, i) => (answers, (string?)(i % 2 == 0 ? "woman" : "man")))];

    private static string Received(StaffBrowser browser) => browser.Page.QuerySelector("#received")!.TextContent;

    private static string Table(StaffBrowser browser) => string.Concat(browser.Page.QuerySelectorAll("section.item table").Select(table => table.TextContent));

    private static async Task<List<string[]>> FileAsync(StaffBrowser browser, string address)
    {
        using var response = await browser.SendRawAsync(new HttpRequestMessage(HttpMethod.Get, address));
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        return [.. (await response.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Cells)];
    }

    private static string[] Cells(string row) => [.. System.Text.RegularExpressions.Regex.Matches(row, "\"((?:[^\"]|\"\")*)\"|([^,]*)(?=,)").Where(match => match.Length > 0 || match.Index == 0 || row[match.Index - 1] == ',').Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Value)];
}
