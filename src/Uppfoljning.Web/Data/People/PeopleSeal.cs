using System.Text;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Data.People;

/// <summary>Seals what is known of people, each value to its own row, and opens it again.</summary>
public sealed class PeopleSeal(Secrets secrets)
{
    public byte[] Name(int programmeId, int participantId, string name) => secrets.Seal(Encoding.UTF8.GetBytes(name), PlaceOfName(programmeId, participantId));

    public string OpenName(int programmeId, int participantId, byte[] sealedName) =>
        Encoding.UTF8.GetString(secrets.Open(sealedName, PlaceOfName(programmeId, participantId)));

    /// <summary>Equal for the same name, whatever its case and spaces, and year of birth in one programme.</summary>
    public byte[] PersonHash(int programmeId, string name, int? birthYear) =>
        secrets.HashLookup("person", $"{programmeId}|{Fold(name)}|{birthYear}");

    public ContactPoint Contact(int programmeId, int participantId, ContactKind kind, int number, string value) => new()
    {
        ParticipantId = participantId,
        Kind = kind,
        Number = number,
        SealedValue = secrets.Seal(Encoding.UTF8.GetBytes(value), PlaceOfContact(programmeId, participantId, kind, number)),
        ValueHash = ContactHash(kind, value),
    };

    public string OpenContact(int programmeId, ContactPoint contact) =>
        Encoding.UTF8.GetString(secrets.Open(contact.SealedValue, PlaceOfContact(programmeId, contact.ParticipantId, contact.Kind, contact.Number)));

    /// <summary>The same in every programme: somebody who writes STOPP has one number. A telephone is found whether it takes messages or not.</summary>
    public byte[] ContactHash(ContactKind kind, string value) =>
        secrets.HashLookup(kind is ContactKind.Mobile or ContactKind.Landline ? "telephone" : kind.ToString(), Fold(value));

    public byte[] Note(int programmeId, Guid noteId, string text) => secrets.Seal(Encoding.UTF8.GetBytes(text), PlaceOfNote(programmeId, noteId));

    public string OpenNote(int programmeId, ContactNote note) => Encoding.UTF8.GetString(secrets.Open(note.SealedText, PlaceOfNote(programmeId, note.Id)));

    public byte[] File(int programmeId, int importId, byte[] file) => secrets.Seal(file, PlaceOfFile(programmeId, importId));

    public byte[] OpenFile(ParticipantImport import) => secrets.Open(import.SealedFile, PlaceOfFile(import.ProgrammeId, import.Id));

    private static string PlaceOfName(int programmeId, int participantId) => $"Participants|SealedName|{participantId}|{programmeId}";

    private static string PlaceOfContact(int programmeId, int participantId, ContactKind kind, int number) =>
        $"ContactPoints|SealedValue|{participantId}/{kind}/{number}|{programmeId}";

    private static string PlaceOfNote(int programmeId, Guid noteId) => $"ContactNotes|SealedText|{noteId}|{programmeId}";

    private static string PlaceOfFile(int programmeId, int importId) => $"ParticipantImports|SealedFile|{importId}|{programmeId}";

    private static string Fold(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
