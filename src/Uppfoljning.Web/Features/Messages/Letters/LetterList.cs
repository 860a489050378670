using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Messages.Letters;

/// <summary>What the page of letters in one programme shows.</summary>
/// <param name="Due">Those that may go and are due today or before, the longest due first.</param>
/// <param name="Later">How many are planned for later days.</param>
/// <param name="Batches">Piles that were made, the newest first.</param>
public sealed record LetterView(int ProgrammeId, string Programme, bool IsPaused, IReadOnlyList<LetterRow> Due, int Later, IReadOnlyList<LetterBatch> Batches);

/// <param name="HasAddress">Without one the letter cannot be printed.</param>
public sealed record LetterRow(int ParticipantId, string Name, string Occasion, string Step, DateOnly DueOn, Language Language, bool HasAddress);

/// <summary>Reads the letters that wait in a programme of the caller's.</summary>
public sealed class LetterList(PeopleDb people, LinksDb links, CasesDb cases, ContactPlanLibrary plans, PeopleSeal seal, Caller caller, TimeProvider time)
{
    private const int MostBatches = 20;

    /// <returns>Null when the programme is not the caller's.</returns>
    public async Task<LetterView?> ReadAsync(int programmeId, CancellationToken stop)
    {
        if (await cases.Programmes.For(caller, Permission.RunFollowUp).Where(p => p.Id == programmeId).Select(p => p.Name).SingleOrDefaultAsync(stop) is not { } programme)
        {
            return null;
        }

        var today = StockholmTime.Civil(time.GetUtcNow()).Day;
        var standings = new Standings(plans, people, links, cases, today);
        var waiting = people.Messages.Where(m => m.ProgrammeId == programmeId && m.Channel == Channel.Letter && m.NotBefore != null);
        var rows = new List<LetterRow>();
        foreach (var letter in await waiting.DueOn(today).ToListAsync(stop))
        {
            if (await standings.OfAsync(letter, stop) is { Stopped: null } standing)
            {
                rows.Add(await RowAsync(letter, standing, stop));
            }
        }

        return new LetterView(
            programmeId,
            programme,
            await people.OutboxState.AnyAsync(o => o.PausedBecause != null, stop),
            rows,
            await waiting.CountAsync(stop) - await waiting.CountDueOnAsync(today, stop),
            await people.LetterBatches.Where(b => b.ProgrammeId == programmeId).OrderByDescending(b => b.Id).Take(MostBatches).ToListAsync(stop));
    }

    private async Task<LetterRow> RowAsync(Message letter, Standing standing, CancellationToken stop) => new(
        letter.ParticipantId,
        seal.OpenName(letter.ProgrammeId, letter.ParticipantId, standing.Person.SealedName),
        letter.Occasion,
        letter.Step,
        StockholmTime.Civil(letter.DueAt).Day,
        standing.Language,
        await people.ContactPoints.AnyAsync(c => c.ParticipantId == letter.ParticipantId && c.Kind == ContactKind.Address && c.UndeliverableSince == null, stop));
}

internal static class LetterQueries
{
    /// <summary>As many as one prints and folds at a time.</summary>
    public const int Most = 100;

    /// <summary>Of letters that wait: those planned for the day or before, at whatever hour, the longest due first.</summary>
    public static IQueryable<Message> DueOn(this IQueryable<Message> waiting, DateOnly day)
    {
        var tomorrow = StockholmTime.Instant(day.AddDays(1), TimeOnly.MinValue);
        return waiting.Where(m => m.NotBefore < tomorrow).OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(Most);
    }

    public static Task<int> CountDueOnAsync(this IQueryable<Message> waiting, DateOnly day, CancellationToken stop)
    {
        var tomorrow = StockholmTime.Instant(day.AddDays(1), TimeOnly.MinValue);
        return waiting.CountAsync(m => m.NotBefore < tomorrow, stop);
    }

    /// <summary>Only batches of programmes that the caller runs: others are not found.</summary>
    public static IQueryable<LetterBatch> For(this IQueryable<LetterBatch> batches, Caller caller)
    {
        var own = caller.ProgrammesWith(Permission.RunFollowUp);
        return batches.Where(b => own.Contains(b.ProgrammeId));
    }
}
