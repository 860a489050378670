using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Today;

/// <summary>Finds what waits for a person today in the programmes that the caller runs. No addresses and no numbers.</summary>
public sealed class TodayQuery(PeopleDb people, CasesDb cases, LinksDb links, WaitingPapers papers, FollowedPeople followed, ReviewsToDo reviews, PeopleSeal seal, Caller caller, TimeProvider time)
{
    public const int MostPeople = 10;

    /// <summary>How long a message that went wrong is worth a look.</summary>
    private const int DaysOfTrouble = 30;

    private static readonly MessageState[] Trouble = [MessageState.Failed, MessageState.Uncertain, MessageState.Missed];

    public async Task<TodayView> ReadAsync(CancellationToken stop)
    {
        var today = StockholmTime.Civil(time.GetUtcNow()).Day;
        var tomorrow = StockholmTime.Instant(today.AddDays(1), TimeOnly.MinValue);
        var programmes = await cases.Programmes.For(caller, Permission.RunFollowUp).OrderBy(p => p.Id).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        var own = people.Messages.Where(m => programmes.Keys.Contains(m.ProgrammeId));
        var due = own.Where(m => m.NotBefore < tomorrow);
        List<TodayTask> tasks =
        [
            new("asked", await AskedAsync(programmes.Keys, tomorrow, stop)) { Address = "/samtal" },
            new("calls", await due.CountAsync(m => m.Channel == Channel.Call, stop)) { Address = "/samtal" },
            .. await LettersAsync(due, programmes, stop),
            await HandedOverAsync("handover", due.Where(m => m.Channel == Channel.Handover), programmes, stop),
            await HandedOverAsync("rating", due.Where(m => m.Channel == Channel.Task), programmes, stop),
            .. await PapersAsync(programmes, stop),
            .. await TroubleAsync(own, today, stop),
            await WithPeopleAsync("dead", people.ContactPoints.Where(c => c.UndeliverableSince != null).Select(c => c.ParticipantId), programmes, "/kontakt", stop),
            await UnreachableAsync(programmes, stop),
            await ReviewsAsync(programmes, stop),
        ];
        return new TodayView(await people.OutboxState.AnyAsync(o => o.PausedBecause != null, stop), [.. tasks.Where(task => task.Count > 0)]);
    }

    private Task<int> AskedAsync(Dictionary<int, string>.KeyCollection programmes, DateTimeOffset tomorrow, CancellationToken stop) => links.CallRequests
        .Where(r => r.DoneAt == null && (r.NotBefore == null || r.NotBefore < tomorrow))
        .CountAsync(r => links.ResponseLinks.Any(l => l.Id == r.ResponseLinkId && programmes.Contains(l.ProgrammeId)), stop);

    private static async Task<IEnumerable<TodayTask>> LettersAsync(IQueryable<Message> due, Dictionary<int, string> programmes, CancellationToken stop) =>
        (await due.Where(m => m.Channel == Channel.Letter).GroupBy(m => m.ProgrammeId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop))
            .OrderBy(g => g.Key).Select(g => new TodayTask("letters", g.Count) { Address = $"/program/{g.Key}/brev", Programme = programmes[g.Key] });

    /// <summary>Each has a page of its own.</summary>
    private async Task<TodayTask> HandedOverAsync(string kind, IQueryable<Message> waiting, Dictionary<int, string> programmes, CancellationToken stop)
    {
        var first = await waiting.OrderBy(m => m.NotBefore).ThenBy(m => m.Id).Take(MostPeople)
            .Join(people.Participants, m => m.ParticipantId, p => p.Id, (m, p) => new { m.Id, Person = p.Id, p.ProgrammeId, p.SealedName }).ToListAsync(stop);
        return new TodayTask(kind, await waiting.CountAsync(stop))
        {
            People = [.. first.Select(m => new TodayPerson(seal.OpenName(m.ProgrammeId, m.Person, m.SealedName), programmes[m.ProgrammeId], $"/overlamna/{m.Id}"))],
        };
    }

    /// <summary>Those that the caller may type are done on one page; of the others it is told in which programme somebody has to.</summary>
    private async Task<IEnumerable<TodayTask>> PapersAsync(Dictionary<int, string> programmes, CancellationToken stop)
    {
        var typing = caller.ProgrammesWith(Permission.EnterResponses);
        var waiting = (await papers.FindAsync(programmes.Keys, caller.AccountId, stop)).ToLookup(p => p.IsForAccount && typing.Contains(p.ProgrammeId));
        var others = waiting[false].CountBy(p => p.ProgrammeId).OrderBy(g => g.Key).Select(g => new TodayTask("othersPapers", g.Value) { Programme = programmes[g.Key] });
        return [new TodayTask("papers", waiting[true].Count()) { Address = "/papper" }, .. others];
    }

    private static async Task<IEnumerable<TodayTask>> TroubleAsync(IQueryable<Message> own, DateOnly today, CancellationToken stop)
    {
        var since = StockholmTime.Instant(today.AddDays(-DaysOfTrouble), TimeOnly.MinValue);
        var counted = await own.Where(m => Trouble.Contains(m.State) && m.DueAt >= since).GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        return Trouble.Select(state => new TodayTask(state.ToString().ToLowerInvariant(), counted.FirstOrDefault(c => c.Key == state)?.Count ?? 0) { Address = $"/utskick?visa={state}" });
    }

    /// <summary>Those who are to be reached and cannot be: no contact point, or only dead ones.</summary>
    private async Task<TodayTask> UnreachableAsync(Dictionary<int, string> programmes, CancellationToken stop)
    {
        var silent = await followed.MayBeAsked(programmes.Keys).Where(p => !people.ContactPoints.Any(c => c.ParticipantId == p.Id && c.UndeliverableSince == null)).Select(p => p.Id).ToListAsync(stop);
        int[] ids = [.. await followed.AmongAsync(silent, stop)];
        return await WithPeopleAsync("unreachable", people.Participants.Where(p => EF.Parameter(ids).Contains(p.Id)).Select(p => p.Id), programmes, "/kontakt", stop);
    }

    private async Task<TodayTask> ReviewsAsync(Dictionary<int, string> programmes, CancellationToken stop)
    {
        var texts = await reviews.FindAsync(programmes, stop);
        return new TodayTask("reviews", texts.Count) { Texts = texts };
    }

    private async Task<TodayTask> WithPeopleAsync(string kind, IQueryable<int> ids, Dictionary<int, string> programmes, string page, CancellationToken stop)
    {
        var found = people.Participants.Where(p => programmes.Keys.Contains(p.ProgrammeId) && ids.Contains(p.Id));
        var first = await found.OrderBy(p => p.Id).Select(p => new { p.Id, p.ProgrammeId, p.SealedName }).Take(MostPeople).ToListAsync(stop);
        return new TodayTask(kind, await found.CountAsync(stop))
        {
            People = [.. first.Select(p => new TodayPerson(seal.OpenName(p.ProgrammeId, p.Id, p.SealedName), programmes[p.ProgrammeId], $"/deltagare/{p.Id}{page}"))],
        };
    }
}
