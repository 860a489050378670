using System.Text;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Tests.Engine.Answers;

public class AnswerSetTests
{
    private static readonly Questionnaire Asked = Make.Questionnaire(
        Make.Item("F1", Make.Rating), Make.Item("F4", Make.Income), Make.Item("F6", Make.YesNo), Make.Item("N", """ "type": "number" """),
        Make.Item("D", """ "type": "date" """), Make.Item("T", """ "type": "comment" """),
        Make.Item("C", Make.YesNo + ", \"onlyFor\": \"personal\", \"storeAs\": \"callRequest\""));

    [Fact]
    public void Coded_answers_are_one_document_in_the_order_of_the_questionnaire()
    {
        var answers = AnswerSet.Empty(Asked)
            .With("D", new DateAnswer(new DateOnly(2026, 1, 5)))
            .With("F6", MissingAnswer.Of(Missing.DontKnow))
            .With("F4", new ChoicesAnswer(["employment", "studies"]))
            .With("N", new NumberAnswer(2.50m))
            .With("F1", new ScaleAnswer(4));

        Assert.Equal("""{"F1":4,"F4":["employment","studies"],"F6":"DontKnow","N":2.50,"D":"2026-01-05"}""", answers.ToCodedJson());
    }

    [Fact]
    public void Free_texts_and_what_is_stored_elsewhere_are_not_in_the_document()
    {
        var answers = AnswerSet.Empty(Asked).With("T", new TextAnswer("hemligt")).With("C", new ChoiceAnswer("yes"));

        Assert.Equal("{}", answers.ToCodedJson());
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"F1":1}""")]
    [InlineData("""{"F1":"Skipped","F4":"NotAsked","F6":"PreferNotToSay","N":"DontKnow","D":"Skipped"}""")]
    [InlineData("""{"F1":5,"F4":["none"],"F6":"no","N":-12,"D":"1999-12-31"}""")]
    public void What_was_written_is_read_again(string json)
    {
        Assert.Equal(json, AnswerSet.FromCodedJson(Asked, json).ToCodedJson());
        Assert.Equal(json, AnswerSet.FromCodedJson(Asked, Encoding.UTF8.GetBytes(json)).ToCodedJson());
    }

    [Fact]
    public void A_document_in_another_order_is_the_same_answers()
    {
        Assert.Equal("""{"F1":2,"F6":"no"}""", AnswerSet.FromCodedJson(Asked, """{ "F6": "no", "F1": 2 }""").ToCodedJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"F1":4""")]
    [InlineData("""{"F1":4} {}""")]
    [InlineData("""{"F1":6}""")]
    [InlineData("""{"F1":4.5}""")]
    [InlineData("""{"F1":"4"}""")]
    [InlineData("""{"F1":null}""")]
    [InlineData("""{"F1":4,"F1":4}""")]
    [InlineData("""{"F9":4}""")]
    [InlineData("""{"F4":"employment"}""")]
    [InlineData("""{"F4":["lottery"]}""")]
    [InlineData("""{"F4":[1]}""")]
    [InlineData("""{"F6":"maybe"}""")]
    [InlineData("""{"D":"2026-02-30"}""")]
    [InlineData("""{"T":"hemligt"}""")]
    [InlineData("""{"C":"yes"}""")]
    public void A_document_of_another_version_is_refused(string json)
    {
        Assert.Throws<FormatException>(() => AnswerSet.FromCodedJson(Asked, json));
    }

    [Fact]
    public void A_set_never_changes()
    {
        var before = AnswerSet.Empty(Asked).With("F1", new ScaleAnswer(4));

        var after = before.Without("F1").With("F6", new ChoiceAnswer("yes"));

        Assert.Equal(new ScaleAnswer(4), before["F1"]);
        Assert.Null(before["F6"]);
        Assert.Null(after["F1"]);
    }

    [Fact]
    public void An_id_that_is_not_there_has_no_answer_and_takes_none()
    {
        var answers = AnswerSet.Empty(Asked);

        Assert.Null(answers["F9"]);
        Assert.Throws<ArgumentException>(() => answers.With("F9", new ScaleAnswer(1)));
    }
}
