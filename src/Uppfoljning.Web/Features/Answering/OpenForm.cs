using Uppfoljning.Engine.Answers;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>A link that may be answered, with everything its pages are made of.</summary>
public sealed record OpenForm(
    FoundLink Link,
    PublishedQuestionnaire Published,
    ProgrammeCard Programme,
    IReadOnlyList<Language> Languages,
    Words Words,
    bool IsUnreviewed,
    DateTimeOffset Now)
{
    public Route Route { get; } = Published.RouteFor(Link.Kind, FoundLink.RoleOf(Link.Role));

    public RespondentFrame Frame => new(Words, Languages) { IsMadeUp = Programme.IsMadeUp, IsUnreviewed = IsUnreviewed };
}
