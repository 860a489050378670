using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Data.People;

/// <summary>The statements of the stop test, which is asked at the moment of sending each message.</summary>
public static class StopRows
{
    private static readonly Statement Stops = new("""SELECT "Reason" FROM "ContactStops" WHERE "ParticipantId" = @participant""");

    private static readonly Statement Consents = new("""SELECT "Purpose", "GivenOn", "WithdrawnOn" FROM "Consents" WHERE "ParticipantId" = @participant""");

    /// <summary>What staff has registered that stops all contact.</summary>
    public static Task<List<StopReason>> ContactStopsAsync(this PeopleDb people, int participantId, CancellationToken stop) =>
        people.ListAsync(Stops, row => Enum.Parse<StopReason>(row.GetString(0)), stop, ("participant", participantId));

    public static Task<List<Consent>> ConsentsAsync(this PeopleDb people, int participantId, CancellationToken stop) =>
        people.ListAsync(Consents, row => Consent.Read(row, participantId), stop, ("participant", participantId));
}
