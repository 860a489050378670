using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>Where a questionnaire can be seen as it will look, on a phone and on paper.</summary>
/// <param name="Kind">utkast or version.</param>
public sealed record PreviewLinks(string Kind, int Id, Questionnaire Questionnaire)
{
    public string Phone => $"/enkater/visa/{Kind}/{Id}";

    public string Paper => $"/enkater/papper/{Kind}/{Id}";

    public IReadOnlyList<string> Roles { get; } = Questionnaire.Respondents.Select(r => RoleWord.Of(r.Role)).Distinct().ToList();

    public IEnumerable<Localisation.Language> Languages => Localisation.Language.All.Where(l => Questionnaire.Languages.Any(q => q.Code == l.Code));
}
