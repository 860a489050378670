using System.Data.Common;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Data.Links;

/// <summary>The statements behind every respondent page: what a token leads to, and how it is saved.</summary>
public static class LinkRows
{
    private const int LongestToken = 64;

    private static readonly Statement Find = new("""
        SELECT l."Id", l."ProgrammeId", l."QuestionnaireVersionId", l."Occasion", l."Role", l."ParticipantCode", l."Mode", l."ClosesAt", l."State",
               l."ResponseId", l."SubmissionId", l."AnsweredIn",
               v."Id", v."ResponseLinkId", v."StartedAt", v."LastSavedAt", v."Language", v."Answered", v."Tablet"
        FROM "LinkTokens" t
        JOIN "ResponseLinks" l ON l."Id" = t."ResponseLinkId"
        LEFT JOIN "Visits" v ON v."Id" = @visit AND v."ResponseLinkId" = l."Id"
        WHERE t."TokenHash" = @hash
        """);

    private static readonly Statement OfOccasion = new("""
        SELECT "Id", "ProgrammeId", "QuestionnaireVersionId", "Occasion", "Role", "ParticipantCode", "Mode", "ClosesAt", "State", "ResponseId", "SubmissionId", "AnsweredIn"
        FROM "ResponseLinks"
        WHERE "ProgrammeId" = @programme AND "ParticipantCode" = @participant AND "Occasion" = @occasion AND "Role" = @role
        ORDER BY "Id" DESC
        """);

    private static readonly Statement AddLink = new("""
        INSERT INTO "ResponseLinks" ("ProgrammeId", "QuestionnaireVersionId", "Occasion", "Role", "ParticipantCode", "Mode", "ClosesAt", "State")
        VALUES (@programme, @version, @occasion, @role, @participant, @mode, @closes, @state)
        RETURNING "Id", "ProgrammeId", "QuestionnaireVersionId", "Occasion", "Role", "ParticipantCode", "Mode", "ClosesAt", "State", "ResponseId", "SubmissionId", "AnsweredIn"
        """);

    private static readonly Statement MoveClosing = new("""UPDATE "ResponseLinks" SET "ClosesAt" = @closes WHERE "Id" = @id""");

    private static readonly Statement AddToken = new("""INSERT INTO "LinkTokens" ("TokenHash", "ResponseLinkId") VALUES (@hash, @link)""");

    private static readonly Statement Code = new("""
        SELECT "ParticipantCode" FROM "IdentityLinks" WHERE "ParticipantId" = @participant AND "EnrolmentNumber" = @enrolment
        """);

    // A CROSS JOIN keeps its order on SQLite, from the person to her links. Left to choose, it began with every link of the programme.
    private static readonly Statement Pressed = new("""
        SELECT s."Kind", l."Occasion", l."ParticipantCode"
        FROM "IdentityLinks" i
        CROSS JOIN "ResponseLinks" l
        JOIN "StopRequests" s ON s."ResponseLinkId" = l."Id"
        WHERE i."ParticipantId" = @participant AND l."ProgrammeId" = @programme AND l."ParticipantCode" = i."ParticipantCode" AND l."Role" <> 'coach'
        """);

    private static readonly Statement SaveLink = new("""
        UPDATE "ResponseLinks" SET "State" = @state, "Mode" = @mode, "ResponseId" = @response, "SubmissionId" = @submission, "AnsweredIn" = @visit WHERE "Id" = @id
        """);

    private static readonly Statement AddVisit = new("""
        INSERT INTO "Visits" ("Id", "ResponseLinkId", "StartedAt", "LastSavedAt", "Language", "Answered", "Tablet")
        VALUES (@id, @link, @started, @saved, @language, @answered, @tablet)
        """);

    private static readonly Statement SaveVisit = new("""
        UPDATE "Visits" SET "LastSavedAt" = @saved, "Language" = @language, "Answered" = @answered WHERE "Id" = @id
        """);

    /// <summary>What the token leads to, with the visit when it belongs there. Every token is looked up, also one that cannot be right: they cost the same.</summary>
    public static Task<LinkAndVisit?> LinkOfAsync(this LinksDb links, string token, string? visit, CancellationToken stop) =>
        links.FirstAsync(Find, Read, stop, ("hash", Secrets.HashToken(token.Length > LongestToken ? token[..LongestToken] : token)), ("visit", visit ?? ""));

    /// <summary>The code of a person's first, second, … time in the programme; null when the key was destroyed.</summary>
    public static Task<string?> ParticipantCodeAsync(this LinksDb links, int participantId, int enrolmentNumber, CancellationToken stop) =>
        links.FirstAsync(Code, row => row.GetString(0), stop, ("participant", participantId), ("enrolment", enrolmentNumber));

    /// <summary>What a person has asked for with the buttons behind any link of her own.</summary>
    public static Task<List<PressedStop>> PressedStopsAsync(this LinksDb links, int programmeId, int participantId, CancellationToken stop) =>
        links.ListAsync(Pressed, row => new PressedStop(Enum.Parse<StopKind>(row.GetString(0)), row.GetString(1), row.GetString(2)), stop, ("programme", programmeId), ("participant", participantId));

    /// <summary>A person's links at an occasion, whichever questionnaire and version they lead to, the latest first.</summary>
    public static Task<List<ResponseLink>> LinksOfAsync(this LinksDb links, int programmeId, string participantCode, string occasion, string role, CancellationToken stop) =>
        links.ListAsync(OfOccasion, row => ResponseLink.Read(row, 0), stop, ("programme", programmeId), ("participant", participantCode), ("occasion", occasion), ("role", role));

    /// <returns>The link as it was stored, with its number.</returns>
    public static Task<ResponseLink> InsertAsync(this LinksDb links, ResponseLink link, CancellationToken stop) => links.AddedAsync(
        AddLink,
        row => ResponseLink.Read(row, 0),
        stop,
        ("programme", link.ProgrammeId),
        ("version", link.QuestionnaireVersionId),
        ("occasion", link.Occasion),
        ("role", link.Role),
        ("participant", link.ParticipantCode),
        ("mode", link.Mode.ToString()),
        ("closes", link.ClosesAt),
        ("state", link.State.ToString()));

    public static Task SaveClosingAsync(this LinksDb links, ResponseLink link, CancellationToken stop) =>
        links.ChangeAsync(MoveClosing, stop, ("closes", link.ClosesAt), ("id", link.Id));

    public static Task InsertAsync(this LinksDb links, LinkToken token, CancellationToken stop) =>
        links.ChangeAsync(AddToken, stop, ("hash", token.TokenHash), ("link", token.ResponseLinkId));

    public static Task SaveAsync(this LinksDb links, ResponseLink link, CancellationToken stop) => links.ChangeAsync(
        SaveLink, stop, ("state", link.State.ToString()), ("mode", link.Mode.ToString()), ("response", link.ResponseId), ("submission", link.SubmissionId), ("visit", link.AnsweredIn), ("id", link.Id));

    public static Task InsertAsync(this LinksDb links, Visit visit, CancellationToken stop) => links.ChangeAsync(
        AddVisit,
        stop,
        ("id", visit.Id),
        ("link", visit.ResponseLinkId),
        ("started", visit.StartedAt),
        ("saved", visit.LastSavedAt),
        ("language", visit.Language),
        ("answered", visit.Answered),
        ("tablet", visit.Tablet));

    public static Task SaveAsync(this LinksDb links, Visit visit, CancellationToken stop) =>
        links.ChangeAsync(SaveVisit, stop, ("saved", visit.LastSavedAt), ("language", visit.Language), ("answered", visit.Answered), ("id", visit.Id));

    private static LinkAndVisit Read(DbDataReader row) => new(ResponseLink.Read(row, 0), row.IsDBNull(12) ? null : Visit.Read(row, 12));
}

/// <param name="Link">Open or not.</param>
/// <param name="Visit">Null when none was asked for, and when it belongs to another link.</param>
public sealed record LinkAndVisit(ResponseLink Link, Visit? Visit);

public sealed record PressedStop(StopKind Kind, string Occasion, string ParticipantCode);
