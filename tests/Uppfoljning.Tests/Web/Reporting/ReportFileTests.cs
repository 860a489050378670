using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Reporting;

namespace Uppfoljning.Tests.Web.Reporting;

public class ReportFileTests
{
    private static readonly ReportWords Words = new(new Texts().Staff);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+46")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1")]
    [InlineData("\u00A0=1")]
    [InlineData("＝1")]
    [InlineData("\u3000＠1")]
    public void No_cell_begins_a_formula(string text) => Assert.Equal($"\"'{text}\"", CsvText.Quote(text));

    [Theory]
    [InlineData("Kvinna", "\"Kvinna\"")]
    [InlineData("", "\"\"")]
    [InlineData("16-19", "\"16-19\"")]
    [InlineData("a \"b\", c", "\"a \"\"b\"\", c\"")]
    public void Other_cells_are_only_quoted(string text, string quoted) => Assert.Equal(quoted, CsvText.Quote(text));

    [Fact]
    public void Csv_has_a_row_a_figure_and_a_reason_for_each_that_is_not_shown()
    {
        var rows = CsvReport.Write(Report(Answers)).Split("\r\n");

        Assert.Equal("\"item\",\"text\",\"figure\",\"code\",\"label\",\"value\",\"low\",\"high\",\"n\",\"missing\",\"withheld\",\"method\",\"sentence\"", rows[0]);
        Assert.Contains("\"Q1\",\"Första\",\"count\",\"3\",\"Hög\",10,,,,,\"\",\"\",\"\"", rows);
        Assert.Contains("\"Q1\",\"Första\",\"percent\",\"3\",\"Hög\",50,,,,,\"\",\"\",\"\"", rows);
        Assert.Contains("\"Q2\",\"'=Andra, \"\"frågan\"\"\",\"count\",\"yes\",\"Ja\",,,,,,\"small_count\",\"\",\"\"", rows);
        Assert.Contains("\"one\",\"Ett index\",\"mean\",\"\",\"\",2.3,1.9,2.6,20,0,\"\",\"\",\"\"", rows);
    }

    [Fact]
    public void A_workbook_has_numbers_as_numbers_and_texts_as_texts()
    {
        using var archive = new ZipArchive(new MemoryStream(XlsxReport.Write(Report(Answers))));
        using var sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var cells = XDocument.Load(sheet).Descendants().Where(element => element.Name.LocalName == "row")
            .Select(row => row.Elements().Select(cell => (Type: (string?)cell.Attribute("t"), cell.Value)).ToArray()).ToArray();

        var hit = cells.Single(row => row[0].Value == "Q1" && row[2].Value == "count" && row[3].Value == "3");
        var formula = cells.First(row => row[0].Value == "Q2");

        Assert.Equal((null, "10"), hit[5]);
        Assert.Equal(("inlineStr", "=Andra, \"frågan\""), formula[1]);
        Assert.DoesNotContain(cells, row => row.Any(cell => cell.Type == "f"));
    }

    [Fact]
    public void Json_gives_a_number_or_why_there_is_none()
    {
        var json = JsonDocument.Parse(JsonReport.Write(Report(Answers))).RootElement;

        var items = json.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString()!, item => item.GetProperty("groups")[0]);

        Assert.Equal(1, json.GetProperty("format").GetInt32());
        Assert.Equal(20, items["Q1"].GetProperty("n").GetInt32());
        Assert.Equal(50, items["Q1"].GetProperty("options")[2].GetProperty("percent").GetInt32());
        Assert.Equal("small_count", items["Q2"].GetProperty("options")[0].GetProperty("count").GetProperty("withheld").GetString());
    }

    [Fact]
    public void The_web_page_needs_nothing_else_and_says_what_the_table_says()
    {
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Encoding.UTF8.GetString(HtmlReport.Write(Report(Answers), Words)));

        Assert.Equal("Liten", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script, link, img"));
        Assert.Equal("=Andra, \"frågan\"", page.QuerySelector("#Q2")!.TextContent);
        Assert.Contains("10 50\u00A0%", page.QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_terminal_shows_bars_for_shown_percentages_only()
    {
        var text = TextReport.Write(Report(Answers), Words);

        Assert.Matches(@"Hög +10 +50\u00A0% +██████████(\r?\n)", text);
        Assert.Matches(@"Ja +\.\. +\.\.(\r?\n)", text);
    }

    [Fact]
    public void The_most_common_answer_is_named_only_when_the_shown_counts_decide_it()
    {
        var decided = Report(Answers);
        var hidden = Report(string.Concat(Enumerable.Repeat("1,yes,a\n", 3)) + string.Concat(Enumerable.Repeat("2,yes,a\n", 9)) + string.Concat(Enumerable.Repeat("3,yes,a\n", 8)));

        Assert.Equal("20 personer svarade på frågan (0 svarade inte). Vanligast är ”Hög” (10 av 20).", Words.Sentence(decided.Items[0]));
        Assert.Contains(hidden.Items[0].Options, option => option.Counts[0] is Released.Withheld);
        Assert.DoesNotContain("Vanligast", Words.Sentence(hidden.Items[0]), StringComparison.Ordinal);
    }

    /// <summary>Twenty answers: 5, 5 and 10 on Q1; 2 and 18 on Q2.</summary>
    private static string Answers { get; } = string.Concat(
        Enumerable.Range(0, 20).Select(row => $"{(row < 5 ? 1 : row < 10 ? 2 : 3)},{(row < 2 ? "yes" : "no")},a\n"));

    private static Report Report(string rows)
    {
        var columns = CsvFile.Read($"Q1,Q2,Q3\n{rows}").Columns;
        var table = new DisclosurePolicy().Release(columns, SummaryOrder.Of(CsvFile.Questionnaire, columns, [], [], ReportNames.Ids));
        return ReportWording.Put([table], CsvFile.Questionnaire, RespondentRole.Participant, ReportNames.Ids);
    }
}
