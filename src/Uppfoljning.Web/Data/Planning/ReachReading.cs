using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Data.Planning;

/// <summary>What is known of one contact point, without where it leads.</summary>
public sealed record ContactState(int ParticipantId, ContactKind Kind, bool IsSafe, bool IsDead);

/// <summary>How a person can be reached, from the contact points and what was said about each channel.</summary>
internal static class ReachReading
{
    public static Reach Of(Channel? asked, IEnumerable<ContactState> contacts, IEnumerable<Consent> consents) => new()
    {
        Sms = State(contacts.Where(c => c.Kind == ContactKind.Mobile), consents, ConsentPurpose.Sms, mustBeSafe: true),
        Email = State(contacts.Where(c => c.Kind == ContactKind.Email), consents, ConsentPurpose.Email, mustBeSafe: true),
        Letter = State(contacts.Where(c => c.Kind == ContactKind.Address), consents, ConsentPurpose.Letter, mustBeSafe: false),
        Call = State(contacts.Where(c => c.Kind is ContactKind.Mobile or ContactKind.Landline), consents, ConsentPurpose.Call, mustBeSafe: false),
        Asked = asked,
    };

    /// <summary>Whether consent stands: the latest that was said counts.</summary>
    /// <param name="unsaid">What holds when nothing was said.</param>
    public static bool Stands(IEnumerable<Consent> consents, ConsentPurpose purpose, bool unsaid) =>
        consents.Where(c => c.Purpose == purpose).MaxBy(c => c.GivenOn) is { } latest ? latest.WithdrawnOn is null : unsaid;

    private static ReachState State(IEnumerable<ContactState> contacts, IEnumerable<Consent> consents, ConsentPurpose purpose, bool mustBeSafe)
    {
        var best = ReachState.Missing;
        foreach (var contact in contacts)
        {
            if (!contact.IsDead && (contact.IsSafe || !mustBeSafe))
            {
                return Stands(consents, purpose, unsaid: true) ? ReachState.Usable : ReachState.NotConsented;
            }

            best = contact.IsDead ? ReachState.Undeliverable : ReachState.NotSafe;
        }

        return best;
    }
}
