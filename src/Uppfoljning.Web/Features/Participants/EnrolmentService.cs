using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Keeps the facts of a person's times in the programme: referral, start, plans, talks and exit.</summary>
public sealed class EnrolmentService(AuditedGate gate, ParticipantReader reader, PeopleSeal seal, CategoryLists lists, LinkClosings closings, Caller caller, TimeProvider time)
{
    private DateOnly Today => StockholmTime.Civil(time.GetUtcNow()).Day;

    /// <param name="number">Which time in the programme; the last when 0.</param>
    /// <param name="told">The fields of the form; what it does not have stays as it is.</param>
    /// <param name="fields">Which fields the form has.</param>
    public Task<EnrolmentOutcome> CorrectAsync(int id, int number, Func<Field, string> told, IReadOnlyList<Field> fields, CancellationToken stop) => ChangeAsync(
        id,
        AuditActions.EnrolmentChanged,
        async (person, stores) =>
        {
            if (Find(await stores.Cases.EnrolmentsOfAsync(stores.Links, person, stop), number) is not { } enrolment)
            {
                return new EnrolmentUnknown();
            }

            var standing = await EnrolmentTelling.OfAsync(enrolment, stores.Cases, stop);
            var problems = new List<RowProblem>();
            var facts = reader.ReadEnrolment(f => fields.Contains(f) ? told(f) : standing.Tell(f), person.BirthYear, Today, problems.Add);
            if (facts is null)
            {
                return new EnrolmentRefused([.. problems.Where(p => !p.IsWarning)]);
            }

            stores.Cases.Attach(enrolment);
            Apply(facts, enrolment, person.BirthYear);
            await stores.Cases.FurtherAgencies.Where(a => a.EnrolmentId == enrolment.Id).ExecuteDeleteAsync(stop);
            await stores.Cases.IncomeSnapshots.Where(i => i.EnrolmentId == enrolment.Id && i.Moment != IncomeMoment.FollowUp).ExecuteDeleteAsync(stop);
            stores.Cases.AddRange(ParticipantRows.Details(facts, enrolment.Id));
            return new EnrolmentDone();
        },
        stop);

    /// <summary>A new time in the programme, under a code of its own.</summary>
    public Task<EnrolmentOutcome> EnrolAgainAsync(int id, Func<Field, string> told, CancellationToken stop) => ChangeAsync(
        id,
        AuditActions.EnrolmentAdded,
        async (person, stores) =>
        {
            var problems = new List<RowProblem>();
            var facts = reader.ReadEnrolment(told, person.BirthYear, Today, problems.Add);
            if (facts is null)
            {
                return new EnrolmentRefused([.. problems.Where(p => !p.IsWarning)]);
            }

            var earlier = await stores.Cases.EnrolmentsOfAsync(stores.Links, person, stop);
            if (earlier.Any(e => Overlaps(e.Enrolment, facts)))
            {
                return new EnrolmentRefused([new RowProblem(Field.StartedOn, "start.overlaps")]);
            }

            var key = ParticipantRows.Key(id, earlier.Count == 0 ? 1 : earlier[^1].Number + 1);
            var enrolment = new ParticipantRows(person.ProgrammeId, seal, lists, Today)
                .Enrolment(facts, earlier.Count == 0 ? null : earlier[^1].Enrolment.Gender, person.BirthYear, key.ParticipantCode);
            stores.Links.Add(key);
            stores.Cases.Add(enrolment);
            await stores.SaveAsync(stop);
            stores.Cases.AddRange(ParticipantRows.Details(facts, enrolment.Id));
            return new EnrolmentDone();
        },
        stop);

    /// <summary>Takes back an exit that was registered by mistake.</summary>
    public Task<EnrolmentOutcome> ReopenAsync(int id, int number, CancellationToken stop) => ChangeAsync(
        id,
        AuditActions.ExitTakenBack,
        async (person, stores) =>
        {
            if (Find(await stores.Cases.EnrolmentsOfAsync(stores.Links, person, stop), number) is not { } enrolment)
            {
                return new EnrolmentUnknown();
            }

            stores.Cases.Attach(enrolment);
            enrolment.Reopen();
            return new EnrolmentDone();
        },
        stop);

    /// <summary>A follow-up talk that was held.</summary>
    public Task<EnrolmentOutcome> AddTalkAsync(int id, int number, DateOnly? on, CancellationToken stop) => ChangeAsync(
        id,
        AuditActions.TalkAdded,
        async (person, stores) =>
        {
            if (Find(await stores.Cases.EnrolmentsOfAsync(stores.Links, person, stop), number) is not { } enrolment)
            {
                return new EnrolmentUnknown();
            }

            if (on is not { } day || day > Today || day < enrolment.StartedOn)
            {
                return new EnrolmentRefused([new RowProblem(null, "talk.wrong")]);
            }

            if (!await stores.Cases.FollowUpTalks.AnyAsync(t => t.EnrolmentId == enrolment.Id && t.On == day, stop))
            {
                stores.Cases.Add(new FollowUpTalk { EnrolmentId = enrolment.Id, On = day });
            }

            return new EnrolmentDone();
        },
        stop);

    private Task<EnrolmentOutcome> ChangeAsync(int id, string action, Func<Participant, StoreSet, Task<EnrolmentOutcome>> change, CancellationToken stop)
    {
        var by = caller.AccountId;
        return gate.WriteAsync<PeopleDb, CasesDb, LinksDb, EnrolmentOutcome>(
            async (people, cases, links, audit) =>
            {
                if (await people.FindOwnAsync(caller, id, stop) is not { } person)
                {
                    return new EnrolmentUnknown();
                }

                var stores = new StoreSet(people, cases, links);
                var outcome = await change(person, stores);
                if (outcome is EnrolmentDone)
                {
                    await stores.SaveAsync(stop);
                    await closings.FollowAsync(person.ProgrammeId, id, people, cases, links, stop);
                    await audit.WriteAsync(by, action, $"participant {id}", stop);
                }

                return outcome;
            },
            stop);
    }

    private void Apply(EnrolmentFacts facts, Enrolment enrolment, int? birthYear)
    {
        var (exit, known) = (enrolment.ExitedOn, enrolment.ExitKnownOn);
        enrolment.Reopen();
        enrolment.Start(facts.StartedOn, Today);
        enrolment.AgeBand = lists.AgeBandOf(birthYear, facts.StartedOn);
        enrolment.ReferringAgency = facts.Agency;
        enrolment.ReferredOn = facts.ReferredOn;
        enrolment.DecidedOn = facts.DecidedOn;
        enrolment.ReferralOutcome = facts.ReferralOutcome;
        enrolment.PriorSupport = facts.PriorSupport;
        enrolment.ActionPlanOn = facts.ActionPlanOn;
        enrolment.MeasureProposedOn = facts.MeasureProposedOn;
        if (facts.ExitedOn is { } on)
        {
            enrolment.End(on, facts.ExitReason, exit == on ? known : Today);
        }
    }

    private static Enrolment? Find(IReadOnlyList<(int Number, Enrolment Enrolment)> enrolments, int number) =>
        enrolments.LastOrDefault(e => number == 0 || e.Number == number).Enrolment;

    private static bool Overlaps(Enrolment earlier, EnrolmentFacts facts) =>
        earlier.StartedOn is { } start && facts.StartedOn is { } next && next <= (earlier.ExitedOn ?? DateOnly.MaxValue) && (facts.ExitedOn ?? DateOnly.MaxValue) >= start;
}

public abstract record EnrolmentOutcome;

public sealed record EnrolmentDone : EnrolmentOutcome;

public sealed record EnrolmentRefused(IReadOnlyList<RowProblem> Problems) : EnrolmentOutcome;

public sealed record EnrolmentUnknown : EnrolmentOutcome;
