using System.Text;
using Uppfoljning.Engine.Format;

namespace Uppfoljning.Tests.Engine.Format;

public class QuestionnaireWriterTests
{
    public static TheoryData<string> Names => [.. Surveys.Names];

    [Theory, MemberData(nameof(Names))]
    public void What_is_written_is_read_as_the_same_questionnaire(string name)
    {
        var written = QuestionnaireWriter.Write(Surveys.Read(name));

        var again = QuestionnaireReader.Read(written);

        Assert.Empty(again.Findings);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(QuestionnaireWriter.Write(again.Questionnaire!)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_word_of_the_file_is_still_there(string name)
    {
        var written = Encoding.UTF8.GetString(QuestionnaireWriter.Write(Surveys.Read(name)));

        var lost = Words(Encoding.UTF8.GetString(Surveys.Bytes(name))).Except(Words(written));

        Assert.Empty(lost);
    }

    [Fact]
    public void Every_property_of_the_format_survives()
    {
        var item = """ "description": { "sv": "Under" }, "titleFor": { "coach": { "sv": "Om deltagaren" } }, "showDontKnowItem": true """;
        var pages = Make.Page("p1",
            Make.Item("A1", $"{Make.Rating}, {item}"),
            Make.Item("A2", """ "type": "number", "min": -1.5, "max": 120, "visibleIf": "{A1} >= 4" """),
            Make.Item("A3", """ "type": "date", "min": "2020-01-01", "max": "2030-12-31" """),
            Make.Item("A4", $"{Make.YesNo}, \"onlyFor\": \"personal\", \"storeAs\": \"callRequest\""),
            Make.Item("A5", $"{Make.Rating}, \"locked\": true"),
            Make.Item("A6", """ "type": "information", "onlyFor": "anonymous" """),
            Make.Item("A7", """ "type": "comment", "maxLength": 77 """),
            Make.Item("A8", Make.Income),
            Make.Item("A9", """ "type": "radiogroup", "choicesFromQuestion": "A8" """));
        const string more = """
            , "instrument": { "name": "N", "owner": "O", "permission": "P" }, "questionsOnPageMode": "standard", "description": { "sv": "D" },
            "indexes": [{ "id": "i", "title": { "sv": "I" }, "items": ["A1", "A5"], "reverse": ["A5"], "minAnswered": 2, "scoring": "sum" }]
            """;
        var file = Make.File(pages, more);

        var written = Encoding.UTF8.GetString(QuestionnaireWriter.Write(Make.FromPages(pages, more)));

        Assert.Equal(Words(file).Order(), Words(written).Except(["$schema", "schema/questionnaire.schema.json"]).Order());
    }

    private static List<string> Words(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return [.. Walk(document.RootElement).Distinct()];
    }

    private static IEnumerable<string> Walk(System.Text.Json.JsonElement element) => element.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Walk(member.Value).Prepend(member.Name)),
        System.Text.Json.JsonValueKind.Array => element.EnumerateArray().SelectMany(Walk),
        _ => [element.ToString()],
    };
}
