using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Messages.Sending;

/// <summary>What every message of one programme and plan has in common.</summary>
internal sealed record ProgrammeFacts(Programme Programme, ContactPlan Plan, SendCalendar Calendar, bool NeedsConsent, IReadOnlyDictionary<string, int[]> Versions)
{
    /// <param name="cases">Read inside the unit that sends.</param>
    public static async Task<ProgrammeFacts> ReadAsync(CasesDb cases, ContactPlan plan, int programmeId, CancellationToken stop)
    {
        var programme = await cases.Programmes.AsNoTracking().SingleAsync(p => p.Id == programmeId, stop);
        var closed = await cases.ClosedDays.AsNoTracking().Where(d => d.ProgrammeId == programmeId).ToListAsync(stop);
        var ground = await cases.LegalBases.AsNoTracking().Where(b => b.ProgrammeId == programmeId && b.Purpose == ProcessingPurpose.Contact).Select(b => (LegalGround?)b.Ground).SingleOrDefaultAsync(stop);
        var versions = await cases.QuestionnaireVersions.AsNoTracking().Where(v => v.OrganisationId == programme.OrganisationId)
            .OrderByDescending(v => v.Number).Select(v => new { v.QuestionnaireId, v.Id }).ToListAsync(stop);
        var occasions = await cases.ProgrammeOccasions.AsNoTracking().Where(o => o.ProgrammeId == programmeId).ToListAsync(stop);
        var own = ProgrammePlan.Over(plan, programme, closed, occasions);
        return new ProgrammeFacts(
            programme,
            own,
            new SendCalendar(own.Window, own.ClosedDays),
            ground == LegalGround.Consent,
            versions.GroupBy(v => v.QuestionnaireId).ToDictionary(g => g.Key, g => g.Select(v => v.Id).ToArray()));
    }

    /// <summary>What somebody in the role is asked at the occasion and is published: the message's own questionnaire, then the others in their order.</summary>
    public IEnumerable<string> AskedWith(Message message, OccasionRole role)
    {
        var asked = Plan.OccasionOf(message.Occasion)?.Questionnaires.Where(q => q.Roles.Contains(role)).Select(q => q.Id) ?? [];
        return asked.Prepend(message.QuestionnaireId).OfType<string>().Distinct().Where(Versions.ContainsKey);
    }

    /// <summary>Now, or the next time the programme's hours begin.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset now)
    {
        if (Calendar.IsOpen(now))
        {
            return now;
        }

        var (day, clock) = StockholmTime.Civil(now);
        var next = Calendar.IsOpen(day) && clock < Calendar.Window.Opens ? day : Calendar.NextOpen(day.AddDays(1));
        return StockholmTime.Instant(next, Calendar.Window.Opens);
    }
}
