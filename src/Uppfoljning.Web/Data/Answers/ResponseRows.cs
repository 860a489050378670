namespace Uppfoljning.Web.Data.Answers;

/// <summary>The statements by which a response grows, step by step.</summary>
public static class ResponseRows
{
    private static readonly Statement Coded = new("""SELECT "Coded" FROM "Responses" WHERE "Id" = @id""");

    private static readonly Statement Add = new("""
        INSERT INTO "Responses" ("Id", "ProgrammeId", "QuestionnaireVersionId", "Occasion", "ParticipantCode", "Role", "Mode", "Language", "Coded")
        VALUES (@id, @programme, @version, @occasion, @participant, @role, @mode, @language, @coded)
        """);

    private static readonly Statement Save = new("""UPDATE "Responses" SET "Coded" = @coded WHERE "Id" = @id""");

    private static readonly Statement Submit = new("""
        UPDATE "Responses" SET "Coded" = @coded, "Language" = @language, "SubmittedOn" = @day WHERE "Id" = @id
        """);

    /// <summary>The coded answers so far.</summary>
    /// <exception cref="InvalidOperationException">There is no such response.</exception>
    public static async Task<string> CodedAsync(this AnswersDb answers, Guid id, CancellationToken stop) =>
        await answers.FirstAsync(Coded, row => row.GetString(0), stop, ("id", id)) ?? throw new InvalidOperationException($"There is no response {id}.");

    public static Task InsertAsync(this AnswersDb answers, Response response, CancellationToken stop) => answers.ChangeAsync(
        Add,
        stop,
        ("id", response.Id),
        ("programme", response.ProgrammeId),
        ("version", response.QuestionnaireVersionId),
        ("occasion", response.Occasion),
        ("participant", response.ParticipantCode),
        ("role", response.Role),
        ("mode", response.Mode.ToString()),
        ("language", response.Language),
        ("coded", response.Coded));

    public static Task SaveCodedAsync(this AnswersDb answers, Guid id, string coded, CancellationToken stop) =>
        answers.ChangeAsync(Save, stop, ("coded", coded), ("id", id));

    /// <param name="day">As <see cref="Response.DayKept"/> gives it.</param>
    public static Task SubmitAsync(this AnswersDb answers, Guid id, string coded, string language, DateOnly day, CancellationToken stop) =>
        answers.ChangeAsync(Submit, stop, ("coded", coded), ("language", language), ("day", day), ("id", id));
}
