using System.Collections.Concurrent;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Logic;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Web.Data;

/// <summary>One version, read and laid out once. It never changes, so neither does this.</summary>
public sealed class PublishedQuestionnaire(int versionId, Questionnaire questionnaire)
{
    private readonly ConcurrentDictionary<(RespondentKind, RespondentRole), Route> routes = new();

    public int VersionId { get; } = versionId;

    public Questionnaire Questionnaire { get; } = questionnaire;

    /// <summary>Whether some answers are kept as free texts or elsewhere than in the coded document.</summary>
    public bool HasUncodedAnswers { get; } = questionnaire.Items.Any(IsKeptElsewhere);

    /// <summary>Whether a condition looks at an answer that is not in the coded document.</summary>
    public bool AsksByUncodedAnswers { get; } = Conditions(questionnaire)
        .SelectMany(condition => condition.Claims)
        .Any(claim => questionnaire.Find(claim.Item.Id) is { } item && IsKeptElsewhere(item));

    public Route RouteFor(RespondentKind kind, RespondentRole role) =>
        routes.GetOrAdd((kind, role), static (key, questionnaire) => new Route(questionnaire, key.Item1, key.Item2), Questionnaire);

    private static bool IsKeptElsewhere(Item item) => item is not InformationItem && !item.IsCoded;

    private static IEnumerable<Condition> Conditions(Questionnaire questionnaire) =>
        questionnaire.Items.Select(item => item.VisibleIf).Concat(questionnaire.Pages.Select(page => page.VisibleIf)).OfType<Condition>();
}
