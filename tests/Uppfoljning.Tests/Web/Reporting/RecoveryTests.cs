using System.Text;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Web.Reporting;
using Uppfoljning.Web.Reporting.Csv;

namespace Uppfoljning.Tests.Web.Reporting;

/// <summary>Attempts to work out a withheld count of one item from what is shown of others.</summary>
public class RecoveryTests
{
    private static readonly Questionnaire Followed = QuestionnaireReader.Read(Encoding.UTF8.GetBytes("""
        { "format": 1, "id": "followed", "title": { "sv": "Följd" }, "minutes": 1, "languages": { "sv": { "reviewed": true } },
          "respondents": [ { "role": "participant", "about": "self" } ],
          "scales": { "s5": { "rateMin": 1, "rateMax": 5, "direction": "higherIsBetter", "mean": true } },
          "pages": [ { "id": "p", "items": [
            { "id": "A", "type": "rating", "scale": "s5", "minRateDescription": { "sv": "Låg" }, "maxRateDescription": { "sv": "Hög" }, "title": { "sv": "Först" } },
            { "id": "C", "type": "checkbox", "choices": [ { "value": "x", "text": { "sv": "X" } }, { "value": "y", "text": { "sv": "Y" } } ], "title": { "sv": "Val" } },
            { "id": "B", "type": "radiogroup", "visibleIf": "{A} >= 3", "choices": [ { "value": "yes", "text": { "sv": "Ja" } }, { "value": "no", "text": { "sv": "Nej" } } ], "title": { "sv": "Sedan" } },
            { "id": "D", "type": "radiogroup", "visibleIf": "{C} contains 'x'", "choices": [ { "value": "yes", "text": { "sv": "Ja" } }, { "value": "no", "text": { "sv": "Nej" } } ], "title": { "sv": "Därefter" } } ] } ],
          "indexes": [ { "id": "i", "title": { "sv": "Index" }, "items": [ "A" ], "minAnswered": 1, "scoring": "percent" } ] }
        """)).Questionnaire ?? throw new InvalidOperationException("The questionnaire of the tests has findings.");

    [Fact]
    public void Who_was_asked_the_next_question_does_not_tell_how_many_gave_an_answer()
    {
        // 2 answered "2" and 8 answered "3"; everybody from 3 on was asked B and answered it.
        var report = Report(Rows((2, 2), (3, 8), (4, 20), (5, 30)));

        var counts = Item(report, "A").Options.Select(option => option.Counts[0]).ToArray();
        var (notAsked, asked) = (Withheld(counts.Take(2)), Withheld(counts.Skip(2)));

        Assert.True(notAsked + asked == 0 ? Item(report, "A").N[0] is Released.Withheld : notAsked != 1 && asked != 1);
    }

    [Fact]
    public void Who_was_asked_because_of_a_choice_does_not_tell_how_many_chose_it()
    {
        // Two chose y only, so 58 chose x and were asked D.
        var report = Report(Rows((5, 60)));

        Assert.IsType<Released.Withheld>(Item(report, "C").Options[0].Counts[0]);
        Assert.IsType<Released.Withheld>(Item(report, "D").N[0]);
        Assert.All(Item(report, "D").Missing.Values, missing => Assert.IsType<Released.Withheld>(missing[0]));
    }

    [Fact]
    public void The_mean_of_an_index_of_one_item_does_not_tell_its_counts()
    {
        var report = Report(Rows((1, 2), (4, 6), (5, 12)));

        Assert.Contains(Item(report, "A").Options, option => option.Counts[0] is Released.Withheld);
        Assert.IsType<Released.Withheld>(report.Indexes[0].Means[0].Mean);
    }

    [Fact]
    public void The_mean_of_an_index_is_shown_when_nothing_of_its_items_is_withheld()
    {
        var report = Report(Rows((1, 5), (4, 6), (5, 12)));

        Assert.IsType<Released.Shown>(report.Indexes[0].Means[0].Mean);
    }

    private static int Withheld(IEnumerable<Released> figures) => figures.Count(figure => figure is Released.Withheld);

    private static ReportItem Item(Report report, string id) => report.Items.Single(item => item.Item.Id == id);

    /// <summary>So many rows with each answer to A; the first two of all chose y and nobody else did.</summary>
    private static string Rows(params (int Answer, int Persons)[] given)
    {
        var rows = new StringBuilder();
        foreach (var (answer, i) in given.SelectMany(one => Enumerable.Repeat(one.Answer, one.Persons)).Select((answer, i) => (answer, i)))
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{answer},{(i < 2 ? "y" : "x")},{(answer >= 3 ? i % 2 == 0 ? "yes" : "no" : "NotAsked")},{(i < 2 ? "NotAsked" : i % 2 == 0 ? "yes" : "no")}\n");
        }

        return rows.ToString();
    }

    private static Report Report(string rows)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes($"A,C,B,D\n{rows}"));
        var columns = CsvAnswers.Read(file, Followed, []).Columns;
        var table = new DisclosurePolicy().Release(columns, SummaryOrder.Of(Followed, columns, [], [], ReportNames.Ids));
        return ReportWording.Put([table], Followed, RespondentRole.Participant, ReportNames.Ids);
    }
}
