using System.Data.Common;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>The statements by which it is noted that somebody was invited, started, answered or stopped.</summary>
public static class ParticipationRows
{
    private static readonly Statement Find = new("""
        SELECT "InvitedOn", "StartedOn", "AnsweredOn", "Language", "Mode", "StoppedBy"
        FROM "Participations"
        WHERE "ProgrammeId" = @programme AND "ParticipantCode" = @participant AND "Occasion" = @occasion AND "QuestionnaireId" = @questionnaire
        """);

    private static readonly Statement Save = new("""
        INSERT INTO "Participations" ("ProgrammeId", "ParticipantCode", "Occasion", "QuestionnaireId", "InvitedOn", "StartedOn", "AnsweredOn", "Language", "Mode", "StoppedBy")
        VALUES (@programme, @participant, @occasion, @questionnaire, @invited, @started, @answered, @language, @mode, @stopped)
        ON CONFLICT ("ProgrammeId", "ParticipantCode", "Occasion", "QuestionnaireId") DO UPDATE SET
            "InvitedOn" = excluded."InvitedOn", "StartedOn" = excluded."StartedOn", "AnsweredOn" = excluded."AnsweredOn", "Language" = excluded."Language", "Mode" = excluded."Mode", "StoppedBy" = excluded."StoppedBy"
        """);

    /// <summary>The row of this participant code, occasion and questionnaire; one that is not yet stored when there is none.</summary>
    public static async Task<Participation> ParticipationOfAsync(this CasesDb cases, int programmeId, string participantCode, string occasion, string questionnaireId, CancellationToken stop)
    {
        Participation Read(DbDataReader row) => Participation.Read(row, programmeId, participantCode, occasion, questionnaireId);

        return await cases.FirstAsync(Find, Read, stop, ("programme", programmeId), ("participant", participantCode), ("occasion", occasion), ("questionnaire", questionnaireId))
            ?? new Participation { ProgrammeId = programmeId, ParticipantCode = participantCode, Occasion = occasion, QuestionnaireId = questionnaireId };
    }

    public static Task SaveAsync(this CasesDb cases, Participation participation, CancellationToken stop) => cases.ChangeAsync(
        Save,
        stop,
        ("programme", participation.ProgrammeId),
        ("participant", participation.ParticipantCode),
        ("occasion", participation.Occasion),
        ("questionnaire", participation.QuestionnaireId),
        ("invited", participation.InvitedOn),
        ("started", participation.StartedOn),
        ("answered", participation.AnsweredOn),
        ("language", participation.Language),
        ("mode", participation.Mode?.ToString()),
        ("stopped", participation.StoppedBy));
}
