using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Rehearsal;

/// <summary>One contact as it ended.</summary>
/// <param name="At">When it was settled, or when it was due while it waits.</param>
/// <param name="Person">As <see cref="RehearsedPerson.Number"/>.</param>
/// <param name="Occasion">As in the plan.</param>
/// <param name="Step">As in the plan.</param>
/// <param name="Channel">How.</param>
/// <param name="State">What came of it.</param>
/// <param name="Cause">Why, as a code; null when nothing hindered.</param>
/// <param name="Attempts">How often it was handed over.</param>
/// <param name="ClosesOn">Last day of the occasion's window when it was sent.</param>
public sealed record RehearsedContact(
    DateTimeOffset At, int Person, string Occasion, string Step, Channel Channel, MessageState State, string? Cause, int Attempts, DateOnly ClosesOn)
{
    public bool IsElectronic => Channel.IsElectronic();

    /// <summary>Something reached, or tried to reach, the person.</summary>
    public bool IsMade => State == MessageState.Sent;
}

/// <summary>A step that did not happen, and the engine's word for why.</summary>
public sealed record RehearsedDrop(DateOnly MeantOn, int Person, string Occasion, string Step, string Reason);

/// <summary>What a person or staff did.</summary>
public enum RehearsedDeed
{
    Answered,
    Declined,
    OptedOut,
    WrongRecipient,
    Held,
    ExitRegistered,
    ExitCorrected,
}

/// <param name="At">When.</param>
/// <param name="Person">As <see cref="RehearsedPerson.Number"/>.</param>
/// <param name="Deed">What.</param>
/// <param name="Occasion">Which occasion it concerns; null when all.</param>
public sealed record RehearsedEvent(DateTimeOffset At, int Person, RehearsedDeed Deed, string? Occasion = null);

/// <summary>All that happened in a rehearsal.</summary>
/// <param name="People">How many people.</param>
/// <param name="Protected">Those with protected identity.</param>
/// <param name="Contacts">Every contact that was planned for its day.</param>
/// <param name="Drops">Every step that fell away.</param>
/// <param name="Events">What people and staff did.</param>
/// <param name="Files">How many messages lie in the folder that they were sent to.</param>
/// <param name="Pauses">How often sending stopped and asked a person.</param>
public sealed record RehearsalDiary(
    int People,
    IReadOnlySet<int> Protected,
    IReadOnlyList<RehearsedContact> Contacts,
    IReadOnlyList<RehearsedDrop> Drops,
    IReadOnlyList<RehearsedEvent> Events,
    int Files,
    int Pauses);
