using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Data.Planning;

/// <summary>Reads what the plans of some people are made from, in a handful of queries however many they are.</summary>
public sealed class PlanReader(PeopleDb people, CasesDb cases, LinksDb links, CategoryLists lists)
{
    /// <summary>Every time of one person in the plan's programme, the first first.</summary>
    public async Task<IReadOnlyList<PersonToPlan>> ReadAsync(PlanInUse plan, int participantId, DateOnly today, CancellationToken stop)
    {
        var codes = await links.IdentityLinks.Where(l => l.ParticipantId == participantId).Select(l => l.ParticipantCode).ToListAsync(stop);
        var times = await cases.Enrolments.Where(e => e.ProgrammeId == plan.ProgrammeId && EF.Parameter(codes).Contains(e.ParticipantCode)).Select(TimeToPlan.Of).ToListAsync(stop);
        return [.. (await ReadAsync(plan, times, today, stop)).OrderBy(p => p.Number)];
    }

    /// <param name="times">Of the plan's programme.</param>
    /// <returns>Without those whose key is destroyed: nobody knows who they are.</returns>
    public async Task<IReadOnlyList<PersonToPlan>> ReadAsync(PlanInUse plan, IReadOnlyList<TimeToPlan> times, DateOnly today, CancellationToken stop)
    {
        var codes = times.Select(t => t.Code).ToArray();
        var keys = await links.IdentityLinks.AsNoTracking().Where(l => EF.Parameter(codes).Contains(l.ParticipantCode)).ToDictionaryAsync(l => l.ParticipantCode, stop);
        var ids = keys.Values.Select(l => l.ParticipantId).Distinct().ToArray();
        var facts = new FactsToPlan(plan, today, lists)
        {
            People = await people.Participants.Where(p => EF.Parameter(ids).Contains(p.Id)).Select(p => new PersonState(p.Id, p.HasProtectedIdentity, p.AskedChannel)).ToDictionaryAsync(p => p.Id, stop),
            Contacts = ByPerson(await people.ContactPoints.Where(c => EF.Parameter(ids).Contains(c.ParticipantId))
                .Select(c => new ContactState(c.ParticipantId, c.Kind, c.IsSafeToText, c.UndeliverableSince != null)).ToListAsync(stop), c => c.ParticipantId),
            Consents = ByPerson(await people.Consents.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.ParticipantId)).ToListAsync(stop), c => c.ParticipantId),
            Registered = ByPerson(await people.ContactStops.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.ParticipantId)).ToListAsync(stop), s => s.ParticipantId),
            Pressed = ByPerson(await PressedAsync(plan.ProgrammeId, ids, stop), p => p.ParticipantId),
            Answered = (await cases.Participations.Where(p => p.ProgrammeId == plan.ProgrammeId && EF.Parameter(codes).Contains(p.ParticipantCode) && p.AnsweredOn != null)
                .Select(p => new AnsweredForm(p.ParticipantCode, p.Occasion, p.QuestionnaireId)).ToListAsync(stop)).ToLookup(a => a.Code),
            Messages = ByPerson(await people.Messages.Where(m => EF.Parameter(ids).Contains(m.ParticipantId))
                .Select(m => new MessageToPlan(m.Id, m.ParticipantId, m.EnrolmentNumber, m.Occasion, m.Step, m.Channel, m.State, m.Cause, m.DueAt, m.SettledAt, m.ClosesOn)).ToListAsync(stop), m => m.ParticipantId),
            Dropped = ByPerson(await people.DroppedSteps.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.ParticipantId)).ToListAsync(stop), s => s.ParticipantId),
        };
        return [.. times.Where(t => keys.ContainsKey(t.Code)).Select(t => facts.Person(t, keys[t.Code].ParticipantId, keys[t.Code].EnrolmentNumber))];
    }

    private Task<List<PressedButton>> PressedAsync(int programmeId, int[] ids, CancellationToken stop) => (
        from key in links.IdentityLinks
        join link in links.ResponseLinks on new { ProgrammeId = programmeId, Code = (string?)key.ParticipantCode } equals new { link.ProgrammeId, Code = link.ParticipantCode }
        join request in links.StopRequests on link.Id equals request.ResponseLinkId
        where EF.Parameter(ids).Contains(key.ParticipantId) && link.Role != ResponseLink.Coach
        select new PressedButton(key.ParticipantId, request.Kind, link.Occasion, key.ParticipantCode)).ToListAsync(stop);

    private static ILookup<int, T> ByPerson<T>(List<T> rows, Func<T, int> person) => rows.ToLookup(person);
}
