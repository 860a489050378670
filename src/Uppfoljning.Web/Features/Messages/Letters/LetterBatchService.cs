using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Letters;

/// <summary>Lays due letters in a pile to print, takes a pile back, and notes that it was posted.</summary>
public sealed class LetterBatchService(AuditedGate gate, ContactPlanLibrary plans, QuestionnaireLibrary questionnaires, LetterKeys keys, Caller caller, TimeProvider time)
{
    private const string NoAddress = "reach.missing";
    private const string NoWords = "words.missing";
    private const string NoLink = "link.closed";

    /// <summary>The stop test runs for each letter. Those that may not go, or cannot, are settled here with their reason.</summary>
    public Task<BatchOutcome> MakeAsync(int programmeId, CancellationToken stop)
    {
        var (by, isOwn) = (caller.AccountId, caller.ProgrammesWith(Permission.RunFollowUp).Contains(programmeId));
        return gate.WriteAsync<PeopleDb, LinksDb, CasesDb, BatchOutcome>(
            async (people, links, cases, audit) =>
            {
                if (!isOwn)
                {
                    return new BatchUnknown();
                }

                if (await people.OutboxState.AnyAsync(o => o.PausedBecause != null, stop))
                {
                    return new BatchPaused();
                }

                var now = time.GetUtcNow();
                var today = StockholmTime.Civil(now).Day;
                var standings = new Standings(plans, people, links, cases, today);
                var ready = new List<(Message Letter, byte[] Sealed)>();
                foreach (var letter in await people.Messages.AsTracking().Where(m => m.ProgrammeId == programmeId && m.Channel == Channel.Letter && m.NotBefore != null).DueOn(today).ToListAsync(stop))
                {
                    if (await ReadyAsync(letter, await standings.OfAsync(letter, stop), people, links, now, stop) is { } paper)
                    {
                        ready.Add((letter, paper));
                    }
                }

                if (ready.Count == 0)
                {
                    await people.SaveChangesAsync(stop);
                    return new NothingToPrint();
                }

                var batch = new LetterBatch { ProgrammeId = programmeId, MadeAt = now, LetterDate = today, Letters = ready.Count };
                people.Add(batch);
                await people.SaveChangesAsync(stop);
                ready.ForEach(r => r.Letter.Print(batch.Id, now, r.Sealed));
                await people.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.LettersPrinted, $"batch {batch.Id} programme {programmeId} count {ready.Count}", stop);
                return new BatchMade(batch.Id);
            },
            stop);
    }

    /// <summary>The letters wait again, and what was printed opens nothing.</summary>
    /// <returns>False when there is no such open batch of the caller's.</returns>
    public Task<bool> UndoAsync(int batchId, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, LinksDb, bool>(
            async (people, links, audit) =>
            {
                if (await FindOpenAsync(people, batchId, stop) is not { } batch)
                {
                    return false;
                }

                var now = time.GetUtcNow();
                foreach (var letter in await LettersAsync(people, batchId, stop))
                {
                    await keys.ForgetAsync(links, letter, stop);
                    letter.Unprint(now);
                }

                batch.Undo(now);
                await people.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.LettersUndone, $"batch {batchId} programme {batch.ProgrammeId}", stop);
                return true;
            },
            stop);
    }

    /// <summary>Once: a posted letter is sent. The stop test runs again.</summary>
    /// <param name="batchId">The pile.</param>
    /// <param name="pulled">Letters that the page has told to take out of the pile. When there are more by now nothing is noted, so that they can be taken out first.</param>
    /// <param name="stop">Stops the work.</param>
    public Task<PostOutcome> PostAsync(int batchId, IReadOnlyCollection<long> pulled, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, LinksDb, CasesDb, PostOutcome>(
            async (people, links, cases, audit) =>
            {
                if (await FindOpenAsync(people, batchId, stop) is not { } batch)
                {
                    return PostOutcome.Unknown;
                }

                var now = time.GetUtcNow();
                var today = StockholmTime.Civil(now).Day;
                var standings = new Standings(plans, people, links, cases, today);
                var letters = new List<(Message Letter, Standing Standing)>();
                foreach (var letter in await LettersAsync(people, batchId, stop))
                {
                    letters.Add((letter, await standings.OfAsync(letter, stop)));
                }

                if (letters.Exists(l => l.Standing.Stopped is not null && !pulled.Contains(l.Letter.Id)))
                {
                    return PostOutcome.PullFirst;
                }

                foreach (var (letter, standing) in letters)
                {
                    await SettleAsync(letter, standing, people, links, cases, now, stop);
                }

                batch.Post(now);
                await people.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.LettersPosted, $"batch {batchId} programme {batch.ProgrammeId}", stop);
                return PostOutcome.Posted;
            },
            stop);
    }

    /// <returns>The keys to its forms, sealed; null when the letter cannot go, which is then settled.</returns>
    private async Task<byte[]?> ReadyAsync(Message letter, Standing standing, PeopleDb people, LinksDb links, DateTimeOffset now, CancellationToken stop)
    {
        if (standing.Stopped is { } reason)
        {
            letter.Stop(now, reason);
        }
        else if (!await people.ContactPoints.AnyAsync(c => c.ParticipantId == letter.ParticipantId && c.Kind == ContactKind.Address && c.UndeliverableSince == null, stop))
        {
            letter.Fail(now, NoAddress);
        }
        else if (standing.WordsOf(letter)?.Letter is null)
        {
            letter.Fail(now, NoWords);
        }
        else if (standing.Code is not { } code || await keys.CutAsync(links, letter, code, standing.Person.Role, standing.Facts, stop) is not { } cut)
        {
            letter.Stop(now, NoLink);
        }
        else
        {
            return cut;
        }

        return null;
    }

    private async Task SettleAsync(Message letter, Standing standing, PeopleDb people, LinksDb links, CasesDb cases, DateTimeOffset now, CancellationToken stop)
    {
        if (standing.Stopped is { } reason)
        {
            letter.Stop(now, reason);
        }
        else
        {
            foreach (var key in keys.Open(letter))
            {
                var version = (await LetterKeys.PlaceAsync(links, key, stop)).QuestionnaireVersionId;
                await Outcomes.InviteAsync(letter, (await questionnaires.GetAsync(version, stop)).Questionnaire.Id, links, cases, StockholmTime.Civil(now).Day, stop);
            }

            letter.Send(now, gatewayId: null);
        }

        people.Add(new MessageAttempt { MessageId = letter.Id, Number = letter.Attempts, At = now, Outcome = letter.State, Cause = letter.Cause });
    }

    private Task<LetterBatch?> FindOpenAsync(PeopleDb people, int batchId, CancellationToken stop) =>
        people.LetterBatches.For(caller).AsTracking().SingleOrDefaultAsync(b => b.Id == batchId && b.PostedAt == null && b.UndoneAt == null, stop);

    private static Task<List<Message>> LettersAsync(PeopleDb people, int batchId, CancellationToken stop) =>
        people.Messages.AsTracking().Where(m => m.LetterBatchId == batchId && m.State == MessageState.Sending).OrderBy(m => m.Id).ToListAsync(stop);
}

public abstract record BatchOutcome;

public sealed record BatchMade(int Id) : BatchOutcome;

/// <summary>Nothing that may go is due.</summary>
public sealed record NothingToPrint : BatchOutcome;

/// <summary>The outbox is paused: what goes has to wait until a person releases it.</summary>
public sealed record BatchPaused : BatchOutcome;

public sealed record BatchUnknown : BatchOutcome;

public enum PostOutcome
{
    Posted,
    /// <summary>Somebody more has answered or been stopped: their letters are to be taken out of the pile first.</summary>
    PullFirst,
    Unknown,
}
