using System.Text;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scoring;
using Uppfoljning.Web.Reporting;
using Uppfoljning.Web.Reporting.Answers;
using Surveys = Uppfoljning.Tests.Engine.Surveys;

namespace Uppfoljning.Tests.Web.Reporting;

public class AnswerDocumentsTests
{
    [Theory]
    [InlineData("exit")]
    [InlineData("followup")]
    [InlineData("nki")]
    [InlineData("livskvalitet")]
    public void Columns_hold_what_the_engine_stored(string survey)
    {
        var questionnaire = Surveys.Read(survey);
        var answers = RandomAnswers.Of(questionnaire, persons: 200, seed: 4);

        var columns = Columns(questionnaire, answers);

        foreach (var item in questionnaire.Items.Where(item => item.IsCoded))
        {
            for (var person = 0; person < answers.Count; person++)
            {
                Assert.Equal(Written(item, answers[person][item.Id]!), Found(columns, item, person));
            }
        }
    }

    [Theory]
    [InlineData("exit")]
    [InlineData("nki")]
    [InlineData("livskvalitet")]
    public void Index_scores_are_those_of_the_engine(string survey)
    {
        var questionnaire = Surveys.Read(survey);
        var answers = RandomAnswers.Of(questionnaire, persons: 300, seed: 9);

        var scores = IndexColumns.Score(questionnaire.Indexes[0], questionnaire, Columns(questionnaire, answers)).Scores;

        Assert.Equal(answers.Select(one => IndexScorer.Score(questionnaire.Indexes[0], questionnaire, one).Value), scores);
    }

    [Theory]
    [InlineData("{\"F1\":9}")]
    [InlineData("{\"F99\":1}")]
    [InlineData("{\"F1\":[1]}")]
    [InlineData("{\"F4\":[\"employment\",\"employment\"]}")]
    [InlineData("[]")]
    [InlineData("{\"F1\":1")]
    public void A_document_of_another_version_is_never_counted(string document) => Assert.Throws<FormatException>(() =>
    {
        new AnswerDocuments(new AnswerLayout(AnswerLayout.FieldsOf(Surveys.Read("followup")))).Read(Encoding.UTF8.GetBytes(document));
    });

    private static Uppfoljning.Statistics.Columns.ColumnSet Columns(Questionnaire questionnaire, IReadOnlyList<AnswerSet> answers)
    {
        var layout = new AnswerLayout(AnswerLayout.FieldsOf(questionnaire));
        var documents = new AnswerDocuments(layout);
        var rows = new AnswerRows(layout);
        foreach (var one in answers)
        {
            rows.Add(documents.Read(Encoding.UTF8.GetBytes(one.ToCodedJson())));
        }

        return rows.ToColumns();
    }

    private static string Written(Item item, Answer answer) => answer switch
    {
        ScaleAnswer scale => $"{scale.Value}",
        ChoiceAnswer choice => choice.Value,
        ChoicesAnswer choices => string.Join('|', ((ChoiceItem)item).Choices.Where(option => choices.Has(option.Value)).Select(option => option.Value)),
        MissingAnswer missing => $"{missing.Missing}",
        _ => throw new InvalidOperationException($"{answer} is not expected."),
    };

    private static string Found(Uppfoljning.Statistics.Columns.ColumnSet columns, Item item, int person)
    {
        var first = item is ChoiceItem { Multiple: true } several ? columns[ChoicesField.ColumnOf(item.Id, several.Choices[0].Value)] : columns[item.Id];
        var code = first.Rows[person];
        if (code >= first.Codes.Count)
        {
            return Enum.GetNames<Uppfoljning.Statistics.Columns.Missing>()[code - first.Codes.Count];
        }

        return item is ChoiceItem { Multiple: true } choice
            ? string.Join('|', choice.Choices.Where(option => columns[ChoicesField.ColumnOf(item.Id, option.Value)].Rows[person] == 1).Select(option => option.Value))
            : first.Codes.Options[code];
    }
}
