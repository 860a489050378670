using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>What a corrected start or exit would do to the contacts of one person. Stores nothing.</summary>
public sealed class CorrectionPreviewQuery(PeopleDb people, CasesDb cases, LinksDb links, ParticipantReader reader, PlansInUse plans, PlanReader planReader, LinkClosings closings, Caller caller, TimeProvider time)
{
    /// <param name="number">Which time in the programme; the last when 0.</param>
    /// <param name="told">The fields of the form.</param>
    /// <param name="fields">Which fields the form has.</param>
    /// <returns>Null when there is nothing to show: no date that stood is changed, or what was told cannot be stored.</returns>
    public async Task<CorrectionPreview?> FindAsync(int id, int number, Func<Field, string> told, IReadOnlyList<Field> fields, CancellationToken stop)
    {
        if (await people.FindOwnAsync(caller, id, stop) is not { } person
            || (await cases.EnrolmentsOfAsync(links, person, stop)).LastOrDefault(e => number == 0 || e.Number == number) is not { Enrolment: { } enrolment } found)
        {
            return null;
        }

        var today = StockholmTime.Civil(time.GetUtcNow()).Day;
        var telling = await EnrolmentTelling.OfAsync(enrolment, cases, stop);
        if (reader.ReadEnrolment(f => fields.Contains(f) ? told(f) : telling.Tell(f), person.BirthYear, today, _ => { }) is not { } facts || !Corrects(facts, enrolment))
        {
            return null;
        }

        var plan = (await plans.ReadAsync(cases, person.ProgrammeId, stop))[0];
        if ((await planReader.ReadAsync(plan, id, today, stop)).FirstOrDefault(p => p.Number == found.Number) is not { } before)
        {
            return null;
        }

        var after = (await planReader.ReadAsync(plan, [Corrected(before.Time, facts, today)], today, stop))[0];
        return new CorrectionPreview(
            new CorrectedDate(before.Time.StartedOn, facts.StartedOn),
            new CorrectedDate(before.Time.ExitedOn, facts.ExitedOn),
            PlanDifference.Between(plan.Planner.Plan(before.Subject), plan.Planner.Plan(after.Subject)),
            [.. (await closings.FindAsync(plan, [after.Time], links, stop)).Where(m => m.IsAllowed(after.Subject.Stops)).Select(m => new MovedLink(m.Link.Occasion, m.ClosesOn)).Distinct()]);
    }

    /// <summary>A date that is told for the first time moves nothing.</summary>
    private static bool Corrects(EnrolmentFacts facts, Enrolment standing) =>
        (standing.StartedOn is { } start && start != facts.StartedOn)
        || (standing.ExitedOn is { } exit && (exit != facts.ExitedOn || standing.ExitReason != facts.ExitReason));

    private static TimeToPlan Corrected(TimeToPlan standing, EnrolmentFacts facts, DateOnly today) => standing with
    {
        StartedOn = facts.StartedOn,
        StartKnownOn = facts.StartedOn == standing.StartedOn ? standing.StartKnownOn : today,
        ExitedOn = facts.ExitedOn,
        ExitKnownOn = facts.ExitedOn == standing.ExitedOn ? standing.ExitKnownOn : today,
        ExitReason = facts.ExitReason,
    };
}

public sealed record CorrectionPreview(CorrectedDate Start, CorrectedDate Exit, PlanDifference Difference, IReadOnlyList<MovedLink> Links);

/// <summary>A link that is out already, and closes on another day.</summary>
/// <param name="ClosesOn">Its last day; null when it closes at once.</param>
public sealed record MovedLink(string Occasion, DateOnly? ClosesOn);

/// <param name="Before">As it stands.</param>
/// <param name="After">As it would be.</param>
public sealed record CorrectedDate(DateOnly? Before, DateOnly? After)
{
    public bool Moves => Before is not null && After is not null && Before != After;

    public bool Goes => Before is not null && After is null;
}
