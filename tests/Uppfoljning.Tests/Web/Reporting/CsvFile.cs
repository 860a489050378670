using System.Text;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Reporting.Csv;

namespace Uppfoljning.Tests.Web.Reporting;

/// <summary>Small files of answers to a questionnaire of a scale (Q1), one choice (Q2) and several choices (Q3).</summary>
internal static class CsvFile
{
    private static readonly byte[] Utf8Questionnaire = Encoding.UTF8.GetBytes("""
        { "format": 1, "id": "small", "title": { "sv": "Liten" }, "minutes": 1, "languages": { "sv": { "reviewed": true } },
          "respondents": [ { "role": "participant", "about": "self" } ],
          "scales": { "s3": { "rateValues": [ { "value": 1, "text": { "sv": "Låg" } }, { "value": 2, "text": { "sv": "Mellan" } }, { "value": 3, "text": { "sv": "Hög" } } ], "direction": "higherIsBetter", "mean": true } },
          "pages": [ { "id": "p", "items": [
            { "id": "Q1", "type": "rating", "scale": "s3", "title": { "sv": "Första" } },
            { "id": "Q2", "type": "radiogroup", "choices": [ { "value": "yes", "text": { "sv": "Ja" } }, { "value": "no", "text": { "sv": "Nej" } } ], "title": { "sv": "=Andra, \"frågan\"" } },
            { "id": "Q3", "type": "checkbox", "choices": [ { "value": "a", "text": { "sv": "A" } }, { "value": "bb", "text": { "sv": "BB" } } ], "title": { "sv": "Tredje" } } ] } ],
          "indexes": [ { "id": "one", "title": { "sv": "Ett index" }, "items": [ "Q1" ], "minAnswered": 1, "scoring": "mean" } ] }
        """);

    public static Questionnaire Questionnaire { get; } = QuestionnaireReader.Read(Utf8Questionnaire) is { Questionnaire: { } read } ? read : throw new InvalidOperationException("The questionnaire of the tests has findings.");

    public static ReadOnlySpan<byte> QuestionnaireJson => Utf8Questionnaire;

    public static CsvAnswers Read(string text, params string[] backgrounds) => Read(Encoding.UTF8.GetBytes(text), backgrounds);

    public static CsvAnswers Read(byte[] bytes, params string[] backgrounds)
    {
        using var file = new MemoryStream(bytes);
        return CsvAnswers.Read(file, Questionnaire, backgrounds);
    }

    /// <summary>The findings as "code row column".</summary>
    public static IReadOnlyList<string> Refusals(string text, params string[] backgrounds) => Refusals(Encoding.UTF8.GetBytes(text), backgrounds);

    public static IReadOnlyList<string> Refusals(byte[] bytes, params string[] backgrounds) =>
        [.. Assert.Throws<CsvRefusedException>(() => Read(bytes, backgrounds)).Findings.Select(finding => $"{finding.Code} {finding.Row} {finding.Column}".TrimEnd())];

    /// <summary>A column as option ids and the names of kinds of missing answers.</summary>
    public static IReadOnlyList<string> Answers(this CsvAnswers answers, string column)
    {
        var (codes, rows) = (answers.Columns[column].Codes, answers.Columns[column].Rows.ToArray());
        return [.. rows.Select(code => code < codes.Count ? codes.Options[code] : Enum.GetNames<Uppfoljning.Statistics.Columns.Missing>()[code - codes.Count])];
    }
}
