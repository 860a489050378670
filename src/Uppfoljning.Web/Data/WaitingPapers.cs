using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Data;

/// <summary>
/// Tells where papers wait to be typed a second time, and never whose they are or what stands on them: so it may be asked
/// by those who may not open the answers.
/// </summary>
public sealed class WaitingPapers(AnswersDb answers, LinksDb links, TimeProvider time)
{
    /// <returns>A line for each paper that is typed once and can still become a response.</returns>
    public async Task<IReadOnlyList<WaitingPaper>> FindAsync(IReadOnlyCollection<int> programmes, int account, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var typed = await answers.TypedPapers.Where(p => programmes.Contains(p.ProgrammeId) && p.First != null)
            .Select(p => new { Place = new { p.ProgrammeId, p.ParticipantCode, p.Occasion, p.QuestionnaireVersionId, p.Role }, p.FirstBy, p.FirstOn, IsTypedTwice = p.Second != null })
            .ToListAsync(stop);
        var codes = typed.Select(p => p.Place.ParticipantCode).Distinct().ToArray();
        var open = (await links.ResponseLinks
            .Where(l => programmes.Contains(l.ProgrammeId) && l.ParticipantCode != null && EF.Parameter(codes).Contains(l.ParticipantCode) && l.State == LinkState.Open && l.ClosesAt > now)
            .Select(l => new { l.ProgrammeId, ParticipantCode = l.ParticipantCode!, l.Occasion, l.QuestionnaireVersionId, l.Role })
            .ToListAsync(stop)).ToHashSet();
        var today = StockholmTime.Civil(now).Day;
        return [.. typed.Where(p => open.Contains(p.Place)).Select(p =>
            new WaitingPaper(p.Place.ProgrammeId, p.IsTypedTwice || TypedPaper.MayTypeSecond(p.FirstBy, p.FirstOn, account, today)))];
    }
}

/// <param name="IsForAccount">Whether it is the turn of whoever asks: otherwise a colleague has to, or the same person another day.</param>
public sealed record WaitingPaper(int ProgrammeId, bool IsForAccount);
