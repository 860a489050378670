using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>The fields that shared links and printed forms have in common, and what may be chosen in them.</summary>
public sealed record LinkFields(CollectiveLinkForm Form, IReadOnlyList<OwnProgramme> Programmes, Questionnaire Questionnaire)
{
    public IEnumerable<string> Roles => Questionnaire.Respondents.Select(r => RoleWord.Of(r.Role)).Distinct();
}
