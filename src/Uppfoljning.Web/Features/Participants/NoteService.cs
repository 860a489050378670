using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Keeps what a coordinator wants to remember about reaching a person.</summary>
public sealed class NoteService(AuditedGate gate, PeopleSeal seal, Caller caller, TimeProvider time)
{
    /// <returns>Null when it was kept or the text was blank.</returns>
    public Task<NoteOutcome> AddAsync(int id, string? typed, CancellationToken stop)
    {
        var text = NoteText.Clean(typed);
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, NoteOutcome>(
            async (people, audit) =>
            {
                if (await people.FindOwnAsync(caller, id, stop) is not { } person)
                {
                    return NoteOutcome.Unknown;
                }

                if (text.Length == 0 || NoteText.Judge(text) == NoteFault.Wrong)
                {
                    return NoteOutcome.Wrong;
                }

                if (NoteText.Judge(text) == NoteFault.PersonalNumber)
                {
                    return NoteOutcome.PersonalNumber;
                }

                var noteId = Secrets.NewGuid();
                people.Add(new ContactNote { Id = noteId, ParticipantId = id, At = time.GetUtcNow(), AccountId = by, SealedText = seal.Note(person.ProgrammeId, noteId, text) });
                await people.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.NoteAdded, $"participant {id}", stop);
                return NoteOutcome.Kept;
            },
            stop);
    }
}

public enum NoteOutcome
{
    Kept,
    Unknown,
    /// <summary>Blank, too long, or with signs that cannot be seen.</summary>
    Wrong,
    PersonalNumber,
}
