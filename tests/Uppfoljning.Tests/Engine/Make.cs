using System.Text;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Tests.Engine;

/// <summary>Small questionnaires for the tests: the items are written as in a file, but for their titles.</summary>
internal static class Make
{
    public const string Rating = """ "type": "rating", "scale": "s5" """;
    public const string YesNo = """ "type": "radiogroup", "choices": [{ "value": "yes", "text": { "sv": "Ja" } }, { "value": "no", "text": { "sv": "Nej" } }] """;
    public const string Income = """
        "type": "checkbox", "choices": [
          { "value": "employment", "text": { "sv": "Lön" } }, { "value": "studies", "text": { "sv": "Studier" } },
          { "value": "family", "text": { "sv": "Familjen" } }, { "value": "none", "text": { "sv": "Ingen" }, "isExclusive": true }]
        """;

    public static string File(string pages, string more = "") => $$"""
        {
          "format": 1, "id": "test", "title": { "sv": "Test" }, "minutes": 1, "languages": { "sv": { "reviewed": true } },
          "respondents": [{ "role": "participant", "about": "self" }, { "role": "coach", "about": "participant" }],
          "scales": {
            "s5": { "rateMin": 1, "rateMax": 5, "direction": "higherIsBetter", "mean": true },
            "s10": { "rateMin": 1, "rateMax": 10, "direction": "higherIsBetter", "mean": true },
            "s11": { "rateMin": 0, "rateMax": 10, "direction": "higherIsBetter", "mean": true }
          },
          "pages": [{{pages}}]{{more}}
        }
        """;

    public static string Item(string id, string content)
    {
        var ends = content.Contains("\"rating\"", StringComparison.Ordinal) ? """, "minRateDescription": { "sv": "Lite" }, "maxRateDescription": { "sv": "Mycket" }""" : "";
        return $$"""{ "id": "{{id}}", "title": { "sv": "{{id}}" }, {{content}}{{ends}} }""";
    }

    public static string Page(string id, params string[] items) => $$"""{ "id": "{{id}}", "items": [{{string.Join(",", items)}}] }""";

    public static Questionnaire Questionnaire(params string[] items) => FromPages(Page("p1", items));

    public static Questionnaire FromPages(string pages, string more = "") => Questionnaire(Read(File(pages, more)));

    public static ReadResult Read(string json) => QuestionnaireReader.Read(Encoding.UTF8.GetBytes(json));

    /// <summary>The codes of what is found, but for unused scales.</summary>
    public static IEnumerable<string> Codes(string json) =>
        Read(json).Findings.Select(finding => finding.Code).Where(code => code != "scale.unused");

    private static Questionnaire Questionnaire(ReadResult result) =>
        result.Questionnaire ?? throw new InvalidDataException(string.Join("; ", result.Findings));
}
