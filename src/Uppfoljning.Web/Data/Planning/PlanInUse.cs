using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Data.Planning;

/// <summary>The contact plan that a programme goes by now: its newest version under the programme's own settings, and of each occasion the questionnaires that are published.</summary>
/// <param name="VersionId">Null for the default plan.</param>
/// <param name="Plan">An occasion without a published questionnaire is not used.</param>
/// <param name="NeedsConsent">Nobody is contacted who has not said yes.</param>
/// <param name="Unpublished">Occasions that the programme uses, and nothing to ask is published for.</param>
public sealed record PlanInUse(int ProgrammeId, int? VersionId, ContactPlan Plan, Planner Planner, bool NeedsConsent, IReadOnlyList<string> Unpublished)
{
    /// <summary>The questionnaire that the link of a contact leads to.</summary>
    public static string? AskedBy(Occasion occasion, Channel channel, OccasionRole role)
    {
        var respondent = channel == Channel.Task ? OccasionRole.Coach : role;
        return occasion.Questionnaires.FirstOrDefault(q => q.Roles.Contains(respondent))?.Id ?? (occasion.Questionnaires is [var first, ..] ? first.Id : null);
    }
}
