using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Tests.Engine.Answers;

public class RouteTests
{
    private static readonly string[] Items =
    [
        Make.Item("F1", Make.Rating),
        Make.Item("F4", Make.Income),
        Make.Item("F5", """ "type": "radiogroup", "choicesFromQuestion": "F4", "visibleIf": "{F4.length} >= 2" """),
        Make.Item("F6", Make.YesNo + ", \"visibleIf\": \"{F5} = 'studies'\""),
        Make.Item("F10", Make.YesNo + ", \"onlyFor\": \"personal\", \"storeAs\": \"callRequest\""),
        Make.Item("F11", """ "type": "comment" """),
        Make.Item("gender", Make.YesNo + ", \"onlyFor\": \"anonymous\""),
    ];

    private static readonly Questionnaire Asked = Make.Questionnaire(Items);
    private static readonly Route Personal = new(Asked, RespondentKind.Personal, RespondentRole.Participant);
    private static readonly Route Anonymous = new(Asked, RespondentKind.Anonymous, RespondentRole.Participant);
    private static readonly AnswerSet Nothing = AnswerSet.Empty(Asked);
    private static readonly AnswerSet TwoIncomes = Nothing.With("F4", new ChoicesAnswer(["employment", "studies"]));

    private static IEnumerable<string> Walk(Route route, AnswerSet answers)
    {
        for (var step = route.Next(0, answers); step is not null; step = route.Next(step.Number, answers))
            yield return step.Items.Single().Id;
    }

    [Fact]
    public void Each_item_is_a_step_and_those_for_the_other_kind_of_link_are_left_out()
    {
        Assert.Equal(["F1", "F4", "F5", "F6", "F10", "F11"], Personal.Steps.Select(step => step.Items.Single().Id));
        Assert.Equal(["F1", "F4", "F5", "F6", "F11", "gender"], Anonymous.Steps.Select(step => step.Items.Single().Id));
        Assert.Equal(Enumerable.Range(1, 6), Personal.Steps.Select(step => step.Number));
    }

    [Fact]
    public void What_is_not_asked_is_passed_by_and_the_numbers_stay()
    {
        Assert.Equal(["F1", "F4", "F10", "F11"], Walk(Personal, Nothing));
        Assert.Equal(["F1", "F4", "F5", "F10", "F11"], Walk(Personal, TwoIncomes));
        Assert.Equal(["F1", "F4", "F5", "F6", "F10", "F11"], Walk(Personal, TwoIncomes.With("F5", new ChoiceAnswer("studies"))));
        Assert.Equal(5, Personal.Next(2, Nothing)!.Number);
    }

    [Fact]
    public void The_way_back_passes_by_the_same_items()
    {
        Assert.Equal("F4", Personal.Previous(5, Nothing)!.Items.Single().Id);
        Assert.Null(Personal.Previous(1, Nothing));
    }

    [Fact]
    public void A_link_opened_again_goes_on_at_the_first_question_without_any_answer()
    {
        var answers = TwoIncomes.With("F1", MissingAnswer.Of(Missing.PreferNotToSay));

        Assert.Equal("F1", Personal.FirstUnanswered(Nothing)!.Items.Single().Id);
        Assert.Equal("F5", Personal.FirstUnanswered(answers)!.Items.Single().Id);
        Assert.Null(Personal.FirstUnanswered(Personal.Complete(answers)));
    }

    [Fact]
    public void Handing_in_says_what_was_skipped_and_what_was_never_asked()
    {
        var complete = Personal.Complete(Nothing.With("F1", new ScaleAnswer(3)));

        Assert.Equal("""{"F1":3,"F4":"Skipped","F5":"NotAsked","F6":"NotAsked","gender":"NotAsked"}""", complete.ToCodedJson());
        Assert.Equal(MissingAnswer.Of(Missing.Skipped), complete["F11"]);
    }

    [Fact]
    public void An_answer_that_is_no_longer_asked_for_gives_way_and_so_does_what_hung_on_it()
    {
        var answers = TwoIncomes.With("F5", new ChoiceAnswer("studies")).With("F6", new ChoiceAnswer("yes"));
        var changed = answers.With("F4", new ChoicesAnswer(["family"]));

        Assert.True(Personal.IsAsked(Asked.Find("F6")!, answers));
        Assert.False(Personal.IsAsked(Asked.Find("F6")!, changed));
        Assert.Equal("""{"F1":"Skipped","F4":["family"],"F5":"NotAsked","F6":"NotAsked","gender":"NotAsked"}""", Personal.Complete(changed).ToCodedJson());
    }

    [Fact]
    public void A_choice_that_is_no_longer_offered_does_not_count_and_is_asked_for_again()
    {
        var answers = TwoIncomes.With("F1", new ScaleAnswer(1)).With("F5", new ChoiceAnswer("studies")).With("F6", new ChoiceAnswer("yes"));
        var changed = answers.With("F4", new ChoicesAnswer(["employment", "family"]));

        Assert.Equal(answers["F5"], Personal.Standing(answers)["F5"]);
        Assert.Null(Personal.Standing(changed)["F5"]);
        Assert.False(Personal.IsAsked(Asked.Find("F6")!, changed));
        Assert.Equal("F5", Personal.FirstUnanswered(changed)!.Items.Single().Id);
        Assert.Equal("""{"F1":1,"F4":["employment","family"],"F5":"Skipped","F6":"NotAsked","gender":"NotAsked"}""", Personal.Complete(changed).ToCodedJson());
    }

    [Fact]
    public void Pages_as_written_are_steps_and_their_condition_counts_for_every_item()
    {
        var second = Make.Page("p2", Items[2], Make.Item("X", Make.Rating)).Replace("\"id\": \"p2\"", "\"id\": \"p2\", \"visibleIf\": \"{F1} < 3\"", StringComparison.Ordinal);
        var asked = Make.FromPages($"{Make.Page("p1", Items[0], Items[1])}, {second}", ", \"questionsOnPageMode\": \"standard\"");
        var route = new Route(asked, RespondentKind.Personal, RespondentRole.Coach);
        var low = AnswerSet.Empty(asked).With("F1", new ScaleAnswer(2));

        Assert.Equal([2, 2], route.Steps.Select(step => step.Items.Count));
        Assert.Null(route.Next(1, AnswerSet.Empty(asked)));
        Assert.Equal(["X"], route.AskedOn(route.Next(1, low)!, low).Select(item => item.Id));
    }

    [Fact]
    public void Words_to_read_are_a_step_but_never_unanswered()
    {
        var asked = Make.Questionnaire(Make.Item("I1", """ "type": "information" """), Make.Item("F1", Make.Rating));
        var route = new Route(asked, RespondentKind.Personal, RespondentRole.Participant);

        Assert.Equal("I1", route.Next(0, AnswerSet.Empty(asked))!.Items.Single().Id);
        Assert.Equal("F1", route.FirstUnanswered(AnswerSet.Empty(asked))!.Items.Single().Id);
        Assert.Null(route.Complete(AnswerSet.Empty(asked))["I1"]);
    }

    [Fact]
    public void A_role_that_does_not_answer_has_no_route()
    {
        Assert.Throws<ArgumentException>(() => new Route(Asked, RespondentKind.Personal, RespondentRole.Supervisor));
    }

    [Theory]
    [InlineData("followup", RespondentKind.Personal, 1)]
    [InlineData("followup", RespondentKind.Anonymous, 2)]
    [InlineData("exit", RespondentKind.Personal, 3)]
    [InlineData("samverkan", RespondentKind.Personal, 4)]
    public void Whatever_is_answered_handing_in_leaves_nothing_open_and_changes_no_answer_that_is_asked(string name, RespondentKind kind, int seed)
    {
        var questionnaire = Surveys.Read(name);
        var route = new Route(questionnaire, kind, questionnaire.Respondents[0].Role);
        var random = new Random(seed);

        for (var person = 0; person < 100; person++)
        {
            var answers = questionnaire.Items.Aggregate(AnswerSet.Empty(questionnaire), (set, item) => Any(item, random) is { } answer ? set.With(item.Id, answer) : set);

            var complete = route.Complete(answers);

            foreach (var item in questionnaire.Items.Where(item => item is not InformationItem))
                Assert.Equal(Expected(route.IsAsked(item, answers), IsOffered(item, answers) ? answers[item.Id] : null), complete[item.Id]);
            Assert.Equal(complete.ToCodedJson(), route.Complete(complete).ToCodedJson());
            Assert.Equal(complete.ToCodedJson(), AnswerSet.FromCodedJson(questionnaire, complete.ToCodedJson()).ToCodedJson());
        }
    }

    private static Answer Expected(bool isAsked, Answer? given) =>
        isAsked ? given ?? MissingAnswer.Of(Missing.Skipped) : MissingAnswer.Of(Missing.NotAsked);

    private static bool IsOffered(Item item, AnswerSet answers) =>
        item is not ChoiceItem { ChoicesFromQuestion: { } source } || (answers[source] as ChoicesAnswer)?.Has(((ChoiceAnswer?)answers[item.Id])?.Value ?? "") == true;

    private static Answer? Any(Item item, Random random) => random.Next(4) == 0 ? null : item switch
    {
        RatingItem rating => new ScaleAnswer(rating.Scale.Values[random.Next(rating.Scale.Values.Count)].Value),
        ChoiceItem { Multiple: false } choice => new ChoiceAnswer(choice.Choices[random.Next(choice.Choices.Count)].Value),
        ChoiceItem choice => new ChoicesAnswer([.. choice.Choices.Take(1 + random.Next(3)).Select(option => option.Value)]),
        TextItem => new TextAnswer("ord"),
        _ => null,
    };
}
