using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Logic;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Tests.Engine.Logic;

public class ConditionTests
{
    private static readonly Questionnaire Asked = Make.Questionnaire(
        Make.Item("F1", Make.Rating), Make.Item("F4", Make.Income), Make.Item("F5", Make.YesNo),
        Make.Item("N", """ "type": "number" """), Make.Item("D", """ "type": "date" """));

    private static readonly AnswerSet Answers = AnswerSet.Empty(Asked)
        .With("F1", new ScaleAnswer(4))
        .With("F4", new ChoicesAnswer(["employment", "studies"]))
        .With("F5", new ChoiceAnswer("yes"))
        .With("N", new NumberAnswer(2.5m))
        .With("D", new DateAnswer(new DateOnly(2026, 2, 28)));

    [Theory]
    [InlineData("{F1} = 4", true)]
    [InlineData("{F1} == 4", true)]
    [InlineData("{F1} != 4", false)]
    [InlineData("{F1} <> 5", true)]
    [InlineData("{F1} < 4", false)]
    [InlineData("{F1} <= 4", true)]
    [InlineData("{F1} > 3", true)]
    [InlineData("{F1} >= 5", false)]
    [InlineData("{F1} anyof [4, 5]", true)]
    [InlineData("{F1} noneof [1, 2]", true)]
    [InlineData("{F4} contains 'employment'", true)]
    [InlineData("{F4} contains \"family\"", false)]
    [InlineData("{F4} notcontains 'family'", true)]
    [InlineData("{F4} anyof ['family', 'studies']", true)]
    [InlineData("{F4} allof ['employment', 'studies']", true)]
    [InlineData("{F4} allof ['employment', 'family']", false)]
    [InlineData("{F4} noneof ['family', 'none']", true)]
    [InlineData("{F4.length} >= 2", true)]
    [InlineData("{F4.length} > 2", false)]
    [InlineData("{F5} = 'yes'", true)]
    [InlineData("{F5} anyof ['no']", false)]
    [InlineData("{N} > 2.4", true)]
    [InlineData("{N} > -1", true)]
    [InlineData("{D} >= '2026-02-28'", true)]
    [InlineData("{D} < '2026-02-28'", false)]
    [InlineData("{F1} empty", false)]
    [InlineData("{F1} notempty", true)]
    [InlineData("not {F1} = 4", false)]
    [InlineData("!({F1} = 5)", true)]
    [InlineData("{F1} = 4 AND {F5} = 'no' || {N} = 2.5", true)]
    [InlineData("{F1} = 4 or {F5} = 'yes' and {N} = 0", true)]
    [InlineData("({F1} = 4 or {F5} = 'yes') && {N} = 0", false)]
    [InlineData("true", true)]
    public void A_condition_is_true_or_false_of_given_answers(string condition, bool holds)
    {
        Assert.Equal(holds ? Truth.True : Truth.False, Condition.Parse(condition).Evaluate(Answers));
    }

    [Theory]
    [InlineData("{F1} = 4", Truth.Unknown)]
    [InlineData("{F1} != 4", Truth.Unknown)]
    [InlineData("not {F1} = 4", Truth.Unknown)]
    [InlineData("{F4} notcontains 'none'", Truth.Unknown)]
    [InlineData("{F4.length} < 2", Truth.Unknown)]
    [InlineData("{F1} = 4 and {F5} = 'no'", Truth.False)]
    [InlineData("{F1} = 4 and {F5} = 'yes'", Truth.Unknown)]
    [InlineData("{F1} = 4 or {F5} = 'yes'", Truth.True)]
    [InlineData("{F1} = 4 or {F5} = 'no'", Truth.Unknown)]
    [InlineData("{F1} empty", Truth.True)]
    [InlineData("{F1} notempty", Truth.False)]
    public void A_comparison_with_something_unanswered_is_unknown(string condition, Truth truth)
    {
        var parsed = Condition.Parse(condition);
        var unanswered = AnswerSet.Empty(Asked).With("F5", new ChoiceAnswer("yes"));

        Assert.Equal(truth, parsed.Evaluate(unanswered));
        foreach (var missing in Enum.GetValues<Missing>())
            Assert.Equal(truth, parsed.Evaluate(unanswered.With("F1", MissingAnswer.Of(missing)).With("F4", MissingAnswer.Of(missing))));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{F1}", 4)]
    [InlineData("{F1} = ", 7)]
    [InlineData("{F1} = 4 and", 12)]
    [InlineData("({F1} = 4", 9)]
    [InlineData("{F1} = 4)", 8)]
    [InlineData("{F1 = 4", 0)]
    [InlineData("{F1} = 'a", 7)]
    [InlineData("{F1} ? 4", 5)]
    [InlineData("{} = 4", 0)]
    [InlineData("4 = {F1}", 0)]
    [InlineData("{F1} = {F5}", 7)]
    [InlineData("{F1} anyof []", 12)]
    [InlineData("{F1} = 4 {F5} = 'no'", 9)]
    [InlineData("{F1} = 1.2.3", 7)]
    public void What_is_not_a_condition_is_refused_at_its_position(string text, int position)
    {
        var refusal = Assert.Throws<ConditionException>(() => Condition.Parse(text));

        Assert.Equal(("condition.syntax", position), (refusal.Code, refusal.Position));
    }

    [Fact]
    public void A_position_in_a_condition_is_a_column_in_the_file()
    {
        var file = Make.File(Make.Page("p1", Make.Item("A1", Make.Rating), Make.Item("A2", $"{Make.YesNo}, \"visibleIf\": \"{{A1}} ?? 1\"")));

        var finding = Make.Read(file).Findings.Single(finding => finding.Code == "condition.syntax");

        Assert.StartsWith("?? 1", file.Split('\n')[finding.Line - 1][(finding.Column - 1)..]);
        Assert.Equal("$.pages[0].items[1].visibleIf", finding.Path);
    }

    [Theory]
    [InlineData("{A1} = 1", "")]
    [InlineData("{A1} = 6", "condition.value.unknown")]
    [InlineData("{A1} anyof [5, 6]", "condition.value.unknown")]
    [InlineData("{A1} >= 0", "condition.value.unknown")]
    [InlineData("{A1} = '1'", "condition.type")]
    [InlineData("{A1.length} = 1", "condition.type")]
    [InlineData("{A1} = [1]", "condition.type")]
    [InlineData("{A1} = true", "condition.type")]
    [InlineData("{A2} = 'family'", "condition.type")]
    [InlineData("{A2} contains 'lotteri'", "condition.value.unknown")]
    [InlineData("{A2} allof 'family'", "condition.type")]
    [InlineData("{A2.length} > 4", "condition.alwaysFalse")]
    [InlineData("{A2.length} > 3", "condition.alwaysFalse")]
    [InlineData("{A2.length} > 2", "")]
    [InlineData("{A2} allof ['family', 'none']", "condition.alwaysFalse")]
    [InlineData("{A3} = 5", "")]
    [InlineData("{A3} > 10", "condition.alwaysFalse")]
    [InlineData("{A3} > 5 and {A3} < 4", "condition.alwaysFalse")]
    [InlineData("{A4} = '2026-02-30'", "condition.type")]
    [InlineData("{A4} > '2030-01-01'", "condition.alwaysFalse")]
    [InlineData("{A4} >= '2030-01-01'", "")]
    [InlineData("{A5} notempty", "condition.type")]
    [InlineData("{a1} = 1", "condition.item.unknown")]
    [InlineData("{A6} = 'yes'", "condition.item.later")]
    [InlineData("{A7} = 1", "condition.item.later")]
    [InlineData("{A1} empty or {A1} <= 5", "condition.alwaysTrue")]
    [InlineData("not ({A1} = 1 and {A1} = 2)", "")]
    [InlineData("false", "condition.alwaysFalse")]
    public void A_condition_is_checked_against_the_items_it_names(string condition, string code)
    {
        var file = Make.File(Make.Page("p1",
            Make.Item("A1", Make.Rating), Make.Item("A2", Make.Income), Make.Item("A3", """ "type": "number", "min": 0, "max": 10 """),
            Make.Item("A4", """ "type": "date", "max": "2030-01-01" """), Make.Item("A5", """ "type": "text" """),
            Make.Item("A6", $"{Make.YesNo}, \"visibleIf\": \"{condition}\""), Make.Item("A7", Make.Rating)));

        Assert.Equal(code.Length == 0 ? [] : [code], Make.Codes(file));
    }

    [Fact]
    public void A_page_may_only_depend_on_earlier_pages()
    {
        var page = Make.Page("p1", Make.Item("A1", Make.Rating)).Replace("\"id\": \"p1\"", "\"id\": \"p1\", \"visibleIf\": \"{A1} = 1\"", StringComparison.Ordinal);

        Assert.Equal(["condition.item.later"], Make.Codes(Make.File(page)));
    }

    [Fact]
    public void An_item_with_faults_of_its_own_is_not_unknown_as_well()
    {
        var file = Make.File(Make.Page("p1", Make.Item("A1", """ "type": "stars" """), Make.Item("A2", $"{Make.YesNo}, \"visibleIf\": \"{{A1}} = 1\"")));

        Assert.Equal(["value.notAllowed"], Make.Codes(file));
    }
}
