using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>Takes what came of a call, and does what follows from it: stops, notes, marks a dead number, opens the form.</summary>
public sealed class CallService(AuditedGate gate, ContactPlanLibrary plans, MessageLinks messageLinks, PeopleSeal seal, Secrets secrets, Caller caller, TimeProvider time)
{
    /// <summary>Changes nothing unless the outcome is <see cref="CallDone"/> or <see cref="CallOpensForm"/>.</summary>
    public Task<CallResult> RecordAsync(CallKey key, ToldCall told, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, LinksDb, CasesDb, CallResult>(
            async (people, links, cases, audit) =>
            {
                var now = time.GetUtcNow();
                if (await new CallTasks(plans, people, links, cases, caller, StockholmTime.Civil(now).Day).FindAsync(key, stop) is not { } task)
                {
                    return new CallUnknown();
                }

                if (CallRules.FaultIn(told, task, now) is { } fault)
                {
                    return new CallRefused(fault);
                }

                var place = await PlaceAsync(task, links, stop);
                if (told.Outcome == CallOutcome.AnswersNow && place?.IsOpenAt(now) != true)
                {
                    return new CallRefused("calls.wrong.closed");
                }

                var result = told.Outcome == CallOutcome.AnswersNow ? await OpenAsync(place!, task.Person.Language, links, stop) : new CallDone();
                var hasMore = told.Outcome == CallOutcome.WrongNumber && await BuryAsync(people, task.Person, told.Used!, now, stop);
                await StopAsync(task, told.Outcome!.Value, place, people, links, cases, now, stop);
                await SettleAsync(task, CallRules.VerdictOf(told, task, hasMore, now), people, links, cases, now, stop);
                AddNote(people, task.Person, told.Note, by, now);
                await people.SaveChangesAsync(stop);
                await links.SaveChangesAsync(stop);
                await cases.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.CallMade, $"participant {task.Person.Id} {told.Outcome}", stop);
                return result;
            },
            stop);
    }

    /// <summary>The form is filled in over the telephone from here on.</summary>
    private async Task<CallResult> OpenAsync(ResponseLink place, string language, LinksDb links, CancellationToken stop)
    {
        var (token, code) = (Secrets.NewToken(), TypedCode.New());
        place.FillInBy(ResponseMode.Telephone);
        await links.SaveAsync(place, stop);
        links.Add(new LinkToken { TokenHash = Secrets.HashToken(token), ResponseLinkId = place.Id });
        links.Add(new AccessCode { CodeHash = secrets.HashCode(code), ResponseLinkId = place.Id });
        await links.SaveChangesAsync(stop);
        return new CallOpensForm(token, code.ToString(), language);
    }

    private async Task<ResponseLink?> PlaceAsync(CallTask task, LinksDb links, CancellationToken stop) =>
        task.Link ?? (task.Code is { } code ? await messageLinks.LinkAsync(links, task.Message!, code, task.Person.Role, task.Facts, stop) : null);

    /// <returns>Whether there is another telephone to try.</returns>
    private static async Task<bool> BuryAsync(PeopleDb people, Participant person, string used, DateTimeOffset now, CancellationToken stop)
    {
        var phones = await people.PhonesOf(person.Id).AsTracking().ToListAsync(stop);
        phones.Find(p => CallPhones.KeyOf(p) == used)?.Fail(StockholmTime.Civil(now).Day, CallRules.CauseOf(CallOutcome.WrongNumber));
        return phones.Exists(p => p.UndeliverableSince is null);
    }

    private static async Task StopAsync(CallTask task, CallOutcome outcome, ResponseLink? place, PeopleDb people, LinksDb links, CasesDb cases, DateTimeOffset now, CancellationToken stop)
    {
        if (CallRules.ForGood(outcome) is { } reason && !await people.ContactStops.AnyAsync(s => s.ParticipantId == task.Person.Id && s.Reason == reason, stop))
        {
            people.Add(new ContactStop { ParticipantId = task.Person.Id, Reason = reason, On = StockholmTime.Civil(now).Day });
        }

        if (place is null || CallRules.NoteOf(outcome) is not { } note)
        {
            return;
        }

        if (CallRules.ForGood(outcome) is null && !await links.StopRequests.AnyAsync(s => s.ResponseLinkId == place.Id && s.Kind == StopKind.Declined, stop))
        {
            links.Add(new StopRequest { ResponseLinkId = place.Id, Kind = StopKind.Declined, At = now });
        }

        foreach (var participation in await cases.Participations.AsTracking()
            .Where(p => p.ProgrammeId == place.ProgrammeId && p.ParticipantCode == task.Code && p.Occasion == place.Occasion && p.AnsweredOn == null).ToListAsync(stop))
        {
            participation.Stop(note);
        }
    }

    private static async Task SettleAsync(CallTask task, CallVerdict verdict, PeopleDb people, LinksDb links, CasesDb cases, DateTimeOffset now, CancellationToken stop)
    {
        if (task.Request is { } request)
        {
            request.Call(now, verdict.Cause, verdict.TryAgainAt);
        }
        else
        {
            var message = task.Message!;
            message.Call(now, verdict.State, verdict.Cause, verdict.TryAgainAt);
            people.Add(new MessageAttempt { MessageId = message.Id, Number = message.Attempts, At = now, Outcome = message.State, Cause = verdict.Cause });
            if (verdict.State == MessageState.Sent)
            {
                await Outcomes.InviteAsync(message, links, cases, StockholmTime.Civil(now).Day, stop);
            }
        }
    }

    private void AddNote(PeopleDb people, Participant person, string? typed, int by, DateTimeOffset now)
    {
        if (NoteText.Clean(typed) is { Length: > 0 } text && !person.HasProtectedIdentity)
        {
            var id = Secrets.NewGuid();
            people.Add(new ContactNote { Id = id, ParticipantId = person.Id, At = now, AccountId = by, SealedText = seal.Note(person.ProgrammeId, id, text) });
        }
    }
}

public abstract record CallResult;

public sealed record CallDone : CallResult;

/// <param name="Token">Leads to the form, told once.</param>
/// <param name="Code">The same for a colleague, told once.</param>
/// <param name="Language">The person's.</param>
public sealed record CallOpensForm(string Token, string Code, string Language) : CallResult;

/// <param name="Key">What is wrong, among the staff texts.</param>
public sealed record CallRefused(string Key) : CallResult;

public sealed record CallUnknown : CallResult;
