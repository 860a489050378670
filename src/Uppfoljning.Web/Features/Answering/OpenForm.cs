using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Localisation;
using Language = Uppfoljning.Web.Localisation.Language;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>A link that may be answered, with everything its pages are made of.</summary>
public sealed record OpenForm(
    ResponseLink Link,
    Visit? Visit,
    PublishedQuestionnaire Published,
    ProgrammeCard Programme,
    IReadOnlyList<Language> Languages,
    Words Words,
    bool IsUnreviewed,
    DateTimeOffset Now)
{
    /// <summary>The coded answers when they have just been saved; null when they are to be read.</summary>
    public string? Coded { get; init; }

    public Route Route { get; } = RouteOf(Published, Link);

    public static Route RouteOf(PublishedQuestionnaire published, ResponseLink link) => published.RouteFor(
        link.IsAnonymous ? RespondentKind.Anonymous : RespondentKind.Personal, Enum.Parse<RespondentRole>(link.Role, ignoreCase: true));

    public RespondentFrame Frame => new(Words, Languages) { IsMadeUp = Programme.IsMadeUp, IsUnreviewed = IsUnreviewed };

    /// <summary>The visit's frame: on a tablet the page asks after a while whether somebody is still there.</summary>
    public RespondentFrame FrameIn(string token) => Visit is { Tablet: not null } visit
        ? Frame with { Onward = Tablets.Asking(token, visit, Now), LeaveAddress = Addresses.In(token, visit.Id, Addresses.Here) }
        : Frame;
}
