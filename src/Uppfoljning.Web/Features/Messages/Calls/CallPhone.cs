using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>A telephone that leads to the person, as far as is known.</summary>
/// <param name="Shown">Masked, until the number is asked for.</param>
/// <param name="Dial">What a telephone dials; null while masked.</param>
public sealed record CallPhone(string Key, ContactKind Kind, string Shown, string? Dial);

internal static class CallPhones
{
    private static readonly ContactKind[] Kinds = [ContactKind.Mobile, ContactKind.Landline];

    public static IQueryable<ContactPoint> PhonesOf(this PeopleDb people, int participantId) => people.ContactPoints
        .Where(c => c.ParticipantId == participantId && Kinds.Contains(c.Kind) && c.UndeliverableSince == null);

    public static async Task<IReadOnlyList<CallPhone>> ReadAsync(PeopleDb people, PeopleSeal seal, Participant person, bool isShown, CancellationToken stop) =>
        [.. (await people.PhonesOf(person.Id).ToListAsync(stop)).OrderBy(c => c.Number).Select(c =>
        {
            var number = seal.OpenContact(person.ProgrammeId, c);
            return new CallPhone(KeyOf(c), c.Kind, isShown ? number : new PhoneNumber(number).Masked, isShown ? number : null);
        })];

    public static string KeyOf(ContactPoint phone) => $"{phone.Kind}-{phone.Number}";
}
