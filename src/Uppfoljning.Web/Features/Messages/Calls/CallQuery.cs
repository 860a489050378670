using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>Everything one needs to make one call.</summary>
/// <param name="Stopped">Why nobody should call, as a code; null when somebody may.</param>
/// <param name="Phones">Masked, unless they were asked for.</param>
/// <param name="Script">What to say; empty when the plan has no words for it.</param>
/// <param name="MostAttempts">As the plan says.</param>
public sealed record CallView(
    CallKey Key,
    int ParticipantId,
    string Name,
    string Programme,
    string Sender,
    string Occasion,
    Language Language,
    string? Stopped,
    IReadOnlyList<CallPhone> Phones,
    IReadOnlyList<string> Script,
    int Attempts,
    int MostAttempts,
    IReadOnlyList<CallAttempt> Tried,
    IReadOnlyList<string> Notes);

public sealed record CallAttempt(DateTimeOffset At, string? Cause);

/// <summary>Reads one call. The numbers are told only here, and telling them is logged.</summary>
public sealed class CallQuery(PeopleDb people, LinksDb links, CasesDb cases, ContactPlanLibrary plans, AuditedGate gate, PeopleSeal seal, Caller caller, TimeProvider time)
{
    private const int MostNotes = 5;

    /// <returns>Null when there is no such call to make in a programme of the caller's.</returns>
    public Task<CallView?> FindAsync(CallKey key, CancellationToken stop) => ReadAsync(key, people, links, cases, isShown: false, stop);

    /// <returns>As <see cref="FindAsync"/>, with the numbers.</returns>
    public Task<CallView?> ShowAsync(CallKey key, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, LinksDb, CasesDb, CallView?>(
            async (people, links, cases, audit) =>
            {
                var view = await ReadAsync(key, people, links, cases, isShown: true, stop);
                if (view is not null)
                {
                    await audit.WriteAsync(by, AuditActions.ContactShown, $"participant {view.ParticipantId}", stop);
                }

                return view;
            },
            stop);
    }

    private async Task<CallView?> ReadAsync(CallKey key, PeopleDb people, LinksDb links, CasesDb cases, bool isShown, CancellationToken stop)
    {
        var tasks = new CallTasks(plans, people, links, cases, caller, StockholmTime.Civil(time.GetUtcNow()).Day);
        if (await tasks.FindAsync(key, stop) is not { } task)
        {
            return null;
        }

        var person = task.Person;
        return new CallView(
            key,
            person.Id,
            seal.OpenName(person.ProgrammeId, person.Id, person.SealedName),
            task.Facts.Programme.Name,
            task.Facts.Programme.SenderName,
            task.Occasion,
            Language.Find(person.Language) ?? Language.Swedish,
            task.Stopped,
            await CallPhones.ReadAsync(people, seal, person, isShown && task.Stopped is null, stop),
            CallScript.Of(task.Facts.Plan.Messages.FirstOrDefault(m => m.Id == task.Message?.Words), task.Facts.Programme),
            task.Attempts,
            task.MostAttempts,
            task.Message is { } message
                ? await people.MessageAttempts.Where(a => a.MessageId == message.Id).OrderBy(a => a.Number).Select(a => new CallAttempt(a.At, a.Cause)).ToListAsync(stop)
                : [],
            [.. (await people.ContactNotes.Where(n => n.ParticipantId == person.Id).OrderByDescending(n => n.At).Take(MostNotes).ToListAsync(stop)).Select(n => seal.OpenNote(person.ProgrammeId, n))]);
    }
}
