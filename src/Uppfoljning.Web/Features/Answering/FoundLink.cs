using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>What a token leads to, open or not. Only this feature's queries look further than <see cref="IsOpenAt"/>.</summary>
public sealed record FoundLink(
    long Id,
    int ProgrammeId,
    int VersionId,
    string Role,
    bool IsAnonymous,
    DateTimeOffset ClosesAt,
    LinkState State,
    Guid? ResponseId,
    string? AnsweredIn,
    string? SubmissionId,
    FoundVisit? Visit)
{
    public RespondentKind Kind => KindOf(IsAnonymous);

    public bool IsOpenAt(DateTimeOffset now) => State == LinkState.Open && now < ClosesAt;

    public static RespondentKind KindOf(bool isAnonymous) => isAnonymous ? RespondentKind.Anonymous : RespondentKind.Personal;

    public static RespondentRole RoleOf(string word) => Enum.Parse<RespondentRole>(word, ignoreCase: true);
}

public sealed record FoundVisit(string Id, string Language, DateTimeOffset LastSavedAt, string Answered)
{
    public IReadOnlySet<string> ReadableAt(DateTimeOffset now) => Visit.Readable(Answered, LastSavedAt, now);
}
