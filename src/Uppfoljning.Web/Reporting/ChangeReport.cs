using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Reporting.Answers;

namespace Uppfoljning.Web.Reporting;

/// <summary>The report of how the same persons have changed between two occasions.</summary>
internal static class ChangeReport
{
    public static Report Make(Questionnaire questionnaire, ColumnSet columns, Occasions occasions, WaveColumns wave, DisclosurePolicy policy, Words words)
    {
        var (first, second) = occasions.Split(columns);
        string[] items = [.. AnswerLayout.FieldsOf(questionnaire).Where(field => questionnaire.Find(field.Id) is RatingItem).Select(field => field.Id)];
        var released = policy.Release(new ChangeOrder
        {
            Id = questionnaire.Id,
            First = first,
            Second = second,
            FirstOnly = occasions.FirstOnly,
            SecondOnly = occasions.SecondOnly,
            Items = items,
            Indexes = [.. questionnaire.Indexes.Select(index => new IndexChange(
                index.Id, IndexColumns.Score(index, questionnaire, first).Scores, IndexColumns.Score(index, questionnaire, second).Scores))],
        });
        var text = words.With("report.change", ("first", occasions.First), ("second", occasions.Second));
        return new Report(questionnaire.Title.In(LanguageText.Source), released.Table, [new ReportGroup(0, [], [], released.Table.Groups[0].Size)], [], [])
        {
            Comparisons = [new ReportComparison(wave.Wave, text, Lost(released, occasions, words), [.. released.Changes.Select(change => ReportAnalysis.Of(change.Id, TextOf(questionnaire, change.Id), change.Analysis, of => of))])],
        };
    }

    /// <summary>How many are there once only.</summary>
    private static string Lost(ReleasedChange change, Occasions occasions, Words words) => words.With(
        "report.change.lost",
        ("first", occasions.First),
        ("second", occasions.Second),
        ("firstOnly", ReportWords.Figure(change.FirstOnly)),
        ("secondOnly", ReportWords.Figure(change.SecondOnly)));

    private static string TextOf(Questionnaire questionnaire, string id) =>
        questionnaire.Indexes.FirstOrDefault(index => index.Id == id)?.Title.In(LanguageText.Source)
        ?? questionnaire.Find(id)!.TitleOf(questionnaire.Respondents[0].Role).In(LanguageText.Source);
}
