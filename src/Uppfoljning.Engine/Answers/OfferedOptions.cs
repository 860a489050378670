using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Answers;

/// <summary>Which options a respondent is offered.</summary>
public static class OfferedOptions
{
    /// <summary>The item's options in order; when they come from an earlier item, those chosen there, and none while it is unanswered.</summary>
    public static IReadOnlyList<Option> OfferedAfter(this ChoiceItem item, AnswerSet answers)
    {
        if (item.ChoicesFromQuestion is not { } source) return item.Choices;
        return answers[source] is ChoicesAnswer chosen ? [.. item.Choices.Where(option => chosen.Has(option.Value))] : [];
    }
}
