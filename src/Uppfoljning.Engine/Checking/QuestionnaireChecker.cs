using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

/// <summary>Holds every rule against a questionnaire that has been read, whatever else is wrong with it.</summary>
internal static class QuestionnaireChecker
{
    private static readonly Rule[] Rules =
    [
        .. NameRules.All, .. ScaleRules.All, .. ChoiceRules.All, .. ItemRules.All, .. InstrumentRules.All, .. IndexRules.All, .. LogicRules.All,
    ];

    public static void Check(Questionnaire questionnaire, Draft draft)
    {
        foreach (var rule in Rules) rule.Apply(questionnaire, draft);
    }
}
