using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Planning;

namespace Uppfoljning.Web.Features.ResponseRates;

/// <summary>Where people stand at the occasions of a programme: those that its plan gives them, and those they have been asked at.</summary>
internal sealed class ResponseStanding(PlanInUse plan, DateOnly today)
{
    /// <summary>By participant code.</summary>
    public required ILookup<string, Participation> Participations { get; init; }

    /// <summary>By enrolment.</summary>
    public required IReadOnlyDictionary<int, (string? Gender, string? AgeBand)> Backgrounds { get; init; }

    /// <summary>By participant.</summary>
    public required IReadOnlyDictionary<int, string> Languages { get; init; }

    public IEnumerable<PersonAsked> Of(PersonToPlan person)
    {
        var rows = Participations[person.Time.Code].ToLookup(p => p.Occasion);
        var windows = plan.Planner.Plan(person.Subject).Occasions.Where(IsAsked).ToDictionary(w => w.Id);
        return rows.Select(r => r.Key).Union(windows.Keys).Select(occasion =>
        {
            var row = FirstAsked(rows[occasion], occasion);
            var (gender, ageBand) = Backgrounds[person.Time.Id];
            return new PersonAsked(
                person.ParticipantId, occasion, StateOf(row, windows.GetValueOrDefault(occasion), StopRule.Applies(person.Subject.Stops, occasion, Channel.Sms)), gender, ageBand, Languages[person.ParticipantId], row?.AnsweredOn is null ? null : row.Mode);
        });
    }

    /// <summary>It has begun, there was a day on which the person could be asked, and it is the person who answers.</summary>
    private bool IsAsked(OccasionWindow window) =>
        window.Begins <= today && window.Begins <= window.Closes && window.Occasion.Questionnaires.Any(q => q.Roles.Contains(OccasionRole.Participant));

    /// <summary>An occasion counts as answered when its first questionnaire is.</summary>
    private Participation? FirstAsked(IEnumerable<Participation> rows, string occasion)
    {
        var first = plan.Plan.OccasionOf(occasion) is { } known ? PlanInUse.AskedBy(known, Channel.Sms, OccasionRole.Participant) : null;
        return rows.OrderBy(r => r.QuestionnaireId != first).ThenBy(r => r.AnsweredOn is null).FirstOrDefault();
    }

    private ResponseState StateOf(Participation? row, OccasionWindow? window, StopReason? stop) => (row, stop) switch
    {
        ({ AnsweredOn: not null }, _) => ResponseState.Answered,
        (_, StopReason.Deceased or StopReason.Misregistered) => ResponseState.Outside,
        (null or { InvitedOn: null }, _) => ResponseState.NotAsked,
        (_, StopReason.Declined or StopReason.OptedOut or StopReason.Objected or StopReason.ConsentWithdrawn) => ResponseState.SaidNo,
        _ => window?.Closes >= today ? ResponseState.Waiting : ResponseState.Silent,
    };
}
