using System.Text;
using Uppfoljning.Engine.Format;

namespace Uppfoljning.Tests.Engine.Format;

public class StrictJsonTests
{
    private static readonly string Good = Make.File(Make.Page("p1", Make.Item("A1", Make.Rating)));

    [Theory]
    [InlineData("", "json.syntax")]
    [InlineData("{", "json.syntax")]
    [InlineData("[]", "type.object")]
    [InlineData("null", "type.object")]
    [InlineData("{} {}", "json.syntax")]
    [InlineData("{ \"format\": 1, }", "json.syntax")]
    [InlineData("{ \"format\": NaN }", "json.syntax")]
    [InlineData("{ \"format\": Infinity }", "json.syntax")]
    [InlineData("{ \"format\": 01 }", "json.syntax")]
    [InlineData("{ \"format\": +1 }", "json.syntax")]
    [InlineData("{ 'format': 1 }", "json.syntax")]
    [InlineData("{ /* hej */ \"format\": 1 }", "json.syntax")]
    [InlineData("{ \"id\": \"a\tb\" }", "json.syntax")]
    public void What_is_not_strict_JSON_is_refused(string file, string code)
    {
        var result = Make.Read(file);

        Assert.Null(result.Questionnaire);
        Assert.Equal(code, Assert.Single(result.Findings).Code);
    }

    [Theory]
    [InlineData("\"minutes\": 1,", "\"minutes\": 1e400,", "json.number")]
    [InlineData("\"minutes\": 1,", "\"minutes\": \"1\",", "type.number")]
    [InlineData("\"minutes\": 1,", "\"minutes\": null,", "type.number")]
    [InlineData("\"sv\": \"Test\"", "\"sv\": \"Te\\u0000st\"", "text.character")]
    [InlineData("\"sv\": \"Test\"", "\"sv\": \"Te\\tst\"", "text.character")]
    [InlineData("\"sv\": \"Test\"", "\"sv\": \"Te\\u009fst\"", "text.character")]
    [InlineData("\"sv\": \"Test\"", "\"sv\": \"Te\\u202est\"", "text.character")]
    [InlineData("\"sv\": \"Test\"", "\"sv\": \"Te\\u2067st\"", "text.character")]
    [InlineData("\"sv\": \"Test\"", "\"sv\": \"Te\\udc00st\"", "text.surrogate")]
    [InlineData("\"sv\": \"Test\"", "\"sv\": \"Test\", \"sv\": \"Test\"", "json.property.duplicate")]
    [InlineData("\"sv\": \"Test\"", "\"sv\": \"Test\", \"s\\u0076\": \"Test\"", "json.property.duplicate")]
    public void One_bad_value_is_one_finding(string good, string bad, string code)
    {
        var result = Make.Read(Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.Null(result.Questionnaire);
        Assert.Equal(code, Assert.Single(result.Findings, finding => finding.Code != "scale.unused").Code);
    }

    [Theory]
    [InlineData("Te\\nst")]
    [InlineData("مرحبا\u200f!")]
    [InlineData("😀")]
    [InlineData("\\ud83d\\ude00")]
    public void Line_breaks_direction_marks_and_whole_characters_are_text(string words)
    {
        Assert.Empty(Make.Codes(Good.Replace("\"sv\": \"Test\"", $"\"sv\": \"{words}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(31, false)]
    [InlineData(32, true)]
    public void More_than_32_levels_are_refused(int arraysInTheObject, bool isTooDeep)
    {
        var findings = Make.Read($"{{ \"format\": {new string('[', arraysInTheObject)}{new string(']', arraysInTheObject)} }}").Findings;

        Assert.Equal(isTooDeep, findings.Any(finding => finding.Code == "json.depth"));
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        var result = QuestionnaireReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]);

        Assert.NotNull(result.Questionnaire);
    }

    [Fact]
    public void A_file_in_UTF_16_is_refused_for_its_encoding()
    {
        var finding = Assert.Single(QuestionnaireReader.Read(Encoding.Unicode.GetBytes("å" + Good)).Findings);

        Assert.Equal("file.encoding", finding.Code);
    }

    [Fact]
    public void A_finding_names_path_line_and_column_as_an_editor_counts_them()
    {
        const string file = "{\n  \"format\": 1,\n  \"title\": { \"sv\": \"Åäö 😀\", \"fel\": 1 }\n}";

        var finding = Make.Read(file).Findings.Single(finding => finding.Code == "json.syntax" || finding.Path == "$.title.fel");

        Assert.Equal((3, file.Split('\n')[2].IndexOf("1 }", StringComparison.Ordinal) + 1), (finding.Line, finding.Column));
    }

    [Fact]
    public void What_was_found_is_shown_in_at_most_80_encoded_characters()
    {
        var id = new string('\u0007', 1) + "<b>" + new string('x', 500);

        var finding = Make.Read(Good.Replace("\"A1\"", $"\"\\u0007{id[1..]}\"", StringComparison.Ordinal)).Findings.Single(finding => finding.Code == "id.shape");

        Assert.Contains("\\u0007<b>xxx", finding.Message);
        Assert.DoesNotContain(new string('x', 80), finding.Message);
        Assert.DoesNotContain('\u0007', finding.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("kort")]
    [InlineData("\"\\")]
    public void Encoding_what_was_found_keeps_short_texts_whole(string found)
    {
        Assert.Equal(found.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal), Found.Encode(found));
    }

    [Theory]
    [InlineData(80, 80)]
    [InlineData(81, 80)]
    public void The_encoded_text_is_never_longer_than_the_limit(int length, int shown)
    {
        Assert.Equal(shown, Found.Encode(new string('å', length)).Length);
    }
}
