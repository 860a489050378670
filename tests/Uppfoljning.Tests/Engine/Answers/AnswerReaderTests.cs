using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Tests.Engine.Answers;

public class AnswerReaderTests
{
    private static readonly Questionnaire Asked = Make.Questionnaire(
        Make.Item("scale", Make.Rating + ", \"showDontKnowItem\": true"), Make.Item("several", Make.Income), Make.Item("one", Make.YesNo),
        Make.Item("most", """ "type": "radiogroup", "choicesFromQuestion": "several" """),
        Make.Item("number", """ "type": "number", "min": 0, "max": 120 """),
        Make.Item("date", """ "type": "date", "min": "2020-01-01", "max": "2030-12-31" """),
        Make.Item("short", """ "type": "text", "maxLength": 5 """), Make.Item("long", """ "type": "comment", "maxLength": 20 """),
        Make.Item("call", Make.YesNo + ", \"onlyFor\": \"personal\", \"storeAs\": \"callRequest\""), Make.Item("words", """ "type": "information" """));

    private static AnswerReading Read(string id, params string?[] posted) => Read(id, AnswerSet.Empty(Asked), posted);

    private static AnswerReading Read(string id, AnswerSet soFar, string?[] posted) =>
        AnswerReader.Read(Asked.Find(id)!, soFar, posted, RespondentKind.Personal);

    [Theory]
    [InlineData("scale", "1")]
    [InlineData("scale", "5")]
    public void A_point_on_the_scale_is_an_answer(string id, string posted)
    {
        Assert.Equal(new AnswerGiven(new ScaleAnswer(posted[0] - '0')), Read(id, posted));
    }

    [Theory]
    [InlineData("scale", "0", AnswerFault.NotAnOption)]
    [InlineData("scale", "6", AnswerFault.NotAnOption)]
    [InlineData("scale", "+4", AnswerFault.NotAnOption)]
    [InlineData("scale", "4.0", AnswerFault.NotAnOption)]
    [InlineData("scale", "Skipped", AnswerFault.NotAnOption)]
    [InlineData("scale", "NotAsked", AnswerFault.NotAnOption)]
    [InlineData("one", "Yes", AnswerFault.NotAnOption)]
    [InlineData("one", "DontKnow", AnswerFault.NotAnOption)]
    [InlineData("one", "preferNotToSay", AnswerFault.NotAnOption)]
    [InlineData("several", "lottery", AnswerFault.NotAnOption)]
    [InlineData("most", "employment", AnswerFault.NotAnOption)]
    [InlineData("number", "hundra", AnswerFault.NotANumber)]
    [InlineData("number", "1e2", AnswerFault.NotANumber)]
    [InlineData("number", "NaN", AnswerFault.NotANumber)]
    [InlineData("number", "--1", AnswerFault.NotANumber)]
    [InlineData("number", "99999999999999999999999", AnswerFault.NotANumber)]
    [InlineData("number", "-0.1", AnswerFault.NumberOutside)]
    [InlineData("number", "120.1", AnswerFault.NumberOutside)]
    [InlineData("date", "2026-02-29", AnswerFault.NotADate)]
    [InlineData("date", "28/2 2026", AnswerFault.NotADate)]
    [InlineData("date", "2019-12-31", AnswerFault.DateOutside)]
    [InlineData("date", "2031-01-01", AnswerFault.DateOutside)]
    [InlineData("short", "sex st", AnswerFault.TooLong)]
    [InlineData("words", "hej", AnswerFault.NotAsked)]
    public void What_does_not_fit_the_item_is_a_problem(string id, string posted, AnswerFault fault)
    {
        var problem = Assert.IsType<AnswerProblem>(Read(id, posted));

        Assert.Equal(fault, problem.Fault);
    }

    [Fact]
    public void A_problem_with_a_limit_names_the_limits()
    {
        Assert.Equal(new AnswerProblem(AnswerFault.NumberOutside, "0", "120"), Read("number", "121"));
        Assert.Equal(new AnswerProblem(AnswerFault.DateOutside, "2020-01-01", "2030-12-31"), Read("date", "2031-01-01"));
        Assert.Equal("tooLong", Assert.IsType<AnswerProblem>(Read("short", "för långt")).Code);
    }

    [Theory]
    [InlineData("scale")]
    [InlineData("several")]
    [InlineData("one")]
    [InlineData("number")]
    [InlineData("date")]
    [InlineData("short")]
    [InlineData("long")]
    public void Blank_is_never_an_error(string id)
    {
        Assert.IsType<AnswerBlank>(Read(id));
        Assert.IsType<AnswerBlank>(Read(id, null, "", " \r\n\u00a0"));
    }

    [Theory]
    [InlineData("scale", "PreferNotToSay", Missing.PreferNotToSay)]
    [InlineData("scale", "DontKnow", Missing.DontKnow)]
    [InlineData("several", "PreferNotToSay", Missing.PreferNotToSay)]
    [InlineData("number", "PreferNotToSay", Missing.PreferNotToSay)]
    [InlineData("date", "PreferNotToSay", Missing.PreferNotToSay)]
    public void Not_wanting_and_not_knowing_are_answers(string id, string posted, Missing missing)
    {
        Assert.Equal(new AnswerGiven(MissingAnswer.Of(missing)), Read(id, "", posted));
    }

    [Theory]
    [InlineData("several", "employment", "none")]
    [InlineData("several", "employment", "PreferNotToSay")]
    [InlineData("number", "40", "PreferNotToSay")]
    [InlineData("scale", "4", "DontKnow")]
    public void What_stands_alone_cannot_be_combined(string id, string first, string second)
    {
        Assert.Equal(new AnswerProblem(AnswerFault.NotTogether), Read(id, first, second));
    }

    [Fact]
    public void Several_choices_are_kept_once_each_in_the_order_of_the_questionnaire()
    {
        Assert.Equal(new AnswerGiven(new ChoicesAnswer(["employment", "family"])), Read("several", "family", "employment", "family"));
    }

    [Fact]
    public void Two_answers_to_a_single_choice_are_a_problem()
    {
        Assert.Equal(new AnswerProblem(AnswerFault.OnlyOne), Read("one", "yes", "no"));
    }

    [Fact]
    public void Options_from_an_earlier_item_are_those_chosen_there()
    {
        var soFar = AnswerSet.Empty(Asked).With("several", new ChoicesAnswer(["studies", "family"]));

        Assert.Equal(new AnswerGiven(new ChoiceAnswer("family")), Read("most", soFar, ["family"]));
        Assert.Equal(new AnswerProblem(AnswerFault.NotAnOption), Read("most", soFar, ["employment"]));
    }

    [Theory]
    [InlineData("42", 42)]
    [InlineData(" 4,5 ", 4.5)]
    [InlineData("4.5", 4.5)]
    [InlineData("1 1 9", 119)]
    [InlineData("٤٢", 42)]
    [InlineData("0", 0)]
    [InlineData("120", 120)]
    public void Numbers_are_read_as_people_write_them(string posted, double number)
    {
        Assert.Equal(new AnswerGiven(new NumberAnswer((decimal)number)), Read("number", posted));
    }

    [Fact]
    public void A_date_may_be_typed_with_other_digits()
    {
        Assert.Equal(new AnswerGiven(new DateAnswer(new DateOnly(2026, 2, 28))), Read("date", "٢٠٢٦-٠٢-٢٨"));
    }

    [Theory]
    [InlineData("long", " rad 1\r\nrad 2\rrad 3 ", "rad 1\nrad 2\nrad 3")]
    [InlineData("long", "a\u0000b\u202ec\u2066d\te", "abcd e")]
    [InlineData("long", "a\ud800b", "ab")]
    [InlineData("short", "e\u0301\nx", "é x")]
    [InlineData("short", "12345", "12345")]
    [InlineData("short", "\u0627\u200f", "\u0627\u200f")]
    [InlineData("short", "\ufeffa\ufffeb\uffff\ufdd0\u200b\u2060c", "abc")]
    [InlineData("short", "a\U000E0041", "a")]
    public void Texts_are_cleaned_of_what_cannot_be_seen(string id, string posted, string kept)
    {
        Assert.Equal(new AnswerGiven(new TextAnswer(kept)), Read(id, posted));
    }

    [Fact]
    public void A_text_of_nothing_that_can_be_seen_is_blank()
    {
        Assert.Equal(new AnswerBlank(), Read("long", "\u200b \ufeff\ufffe"));
    }

    [Fact]
    public void Codes_of_missing_answers_are_words_in_a_free_text()
    {
        Assert.Equal(new AnswerGiven(new TextAnswer("DontKnow")), Read("long", "DontKnow"));
    }

    [Fact]
    public void An_item_for_the_other_kind_of_link_is_not_asked()
    {
        var reading = AnswerReader.Read(Asked.Find("call")!, AnswerSet.Empty(Asked), ["yes"], RespondentKind.Anonymous);

        Assert.Equal(new AnswerProblem(AnswerFault.NotAsked), reading);
    }
}
