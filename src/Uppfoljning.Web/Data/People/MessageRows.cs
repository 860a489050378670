using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Data.People;

/// <summary>The statements by which a message is sent: who gets it, where to, and what came of it.</summary>
public static class MessageRows
{
    private static readonly Statement Find = new("""
        SELECT "Id", "ProgrammeId", "ParticipantId", "EnrolmentNumber", "Occasion", "Step", "Channel", "ContactPlanVersionId", "Words", "QuestionnaireId", "ClosesOn", "DueAt", "Reference",
               "State", "NotBefore", "Attempts", "UncertainAttempts", "Claim", "LeaseUntil", "BegunAt", "SettledAt", "Cause", "GatewayId", "DeliveredAt", "SealedToken", "LetterBatchId"
        FROM "Messages" WHERE "Id" = @id
        """);

    private static readonly Statement Save = new("""
        UPDATE "Messages" SET "State" = @state, "NotBefore" = @notBefore, "Attempts" = @attempts, "UncertainAttempts" = @uncertain, "Claim" = @claim, "LeaseUntil" = @lease, "BegunAt" = @begun,
               "SettledAt" = @settled, "Cause" = @cause, "GatewayId" = @gateway, "DeliveredAt" = @delivered, "SealedToken" = @token
        WHERE "Id" = @id
        """);

    private static readonly Statement AddAttempt = new("""
        INSERT INTO "MessageAttempts" ("MessageId", "Number", "At", "Outcome", "Cause") VALUES (@message, @number, @at, @outcome, @cause)
        """);

    private static readonly Statement Who = new("""
        SELECT "Id", "ProgrammeId", "Role", "SealedName", "PersonHash", "BirthYear", "Language", "HasProtectedIdentity", "CoachId", "AskedChannel", "ImportId", "AddedOn"
        FROM "Participants" WHERE "Id" = @id
        """);

    private static readonly Statement WhereTo = new("""
        SELECT "ParticipantId", "Kind", "Number", "SealedValue", "ValueHash", "VerifiedOn", "IsSafeToText"
        FROM "ContactPoints"
        WHERE "ParticipantId" = @participant AND "Kind" = @kind AND "UndeliverableSince" IS NULL AND "IsSafeToText"
        ORDER BY "Number"
        """);

    public static Task<Message?> MessageAsync(this PeopleDb people, long id, CancellationToken stop) => people.FirstAsync(Find, Message.Read, stop, ("id", id));

    /// <summary>What an attempt changes.</summary>
    public static Task SaveAsync(this PeopleDb people, Message message, CancellationToken stop) => people.ChangeAsync(
        Save,
        stop,
        ("state", message.State.ToString()),
        ("notBefore", message.NotBefore),
        ("attempts", message.Attempts),
        ("uncertain", message.UncertainAttempts),
        ("claim", message.Claim),
        ("lease", message.LeaseUntil),
        ("begun", message.BegunAt),
        ("settled", message.SettledAt),
        ("cause", message.Cause),
        ("gateway", message.GatewayId),
        ("delivered", message.DeliveredAt),
        ("token", message.SealedToken),
        ("id", message.Id));

    public static Task InsertAsync(this PeopleDb people, MessageAttempt attempt, CancellationToken stop) => people.ChangeAsync(
        AddAttempt, stop, ("message", attempt.MessageId), ("number", attempt.Number), ("at", attempt.At), ("outcome", attempt.Outcome.ToString()), ("cause", attempt.Cause));

    /// <exception cref="InvalidOperationException">There is nobody with the number.</exception>
    public static async Task<Participant> ParticipantAsync(this PeopleDb people, int id, CancellationToken stop) =>
        await people.FirstAsync(Who, Participant.Read, stop, ("id", id)) ?? throw new InvalidOperationException($"There is no participant {id}.");

    /// <summary>The first way of the kind that works and that nobody else reads; null for none.</summary>
    public static Task<ContactPoint?> WritableAsync(this PeopleDb people, int participantId, ContactKind kind, CancellationToken stop) =>
        people.FirstAsync(WhereTo, ContactPoint.Read, stop, ("participant", participantId), ("kind", kind.ToString()));
}
