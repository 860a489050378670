using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>Lays a programme's own settings over a contact plan: languages, hours, closed days, and what is asked at each occasion.</summary>
public static class ProgrammePlan
{
    public static ContactPlan Over(ContactPlan plan, Programme programme, IEnumerable<ClosedDay> closedDays, IEnumerable<ProgrammeOccasion> occasions)
    {
        var chosen = occasions.ToDictionary(o => o.Occasion, StringComparer.Ordinal);
        return plan with
        {
            Languages = [.. plan.Languages.Where(l => programme.Languages.Contains(l.Code))],
            Window = Narrow(plan.Window, programme),
            ClosedDays = [.. plan.ClosedDays.Union(closedDays.Select(d => d.On))],
            Occasions = [.. plan.Occasions.Select(o => chosen.TryGetValue(o.Id, out var choice) ? Apply(o, choice) : o)],
        };
    }

    private static SendWindow Narrow(SendWindow window, Programme programme)
    {
        var opens = programme.SendFrom ?? window.Opens;
        var closes = programme.SendUntil ?? window.Closes;
        return window with { Opens = opens, Closes = closes, PlannedAt = window.PlannedAt >= opens && window.PlannedAt < closes ? window.PlannedAt : opens };
    }

    /// <summary>A questionnaire the plan does not know at the occasion is answered by whoever answers the occasion's first.</summary>
    private static Occasion Apply(Occasion occasion, ProgrammeOccasion choice) => occasion with
    {
        Enabled = choice.IsUsed,
        Questionnaires = [.. choice.Questionnaires.Select(id =>
            occasion.Questionnaires.FirstOrDefault(q => q.Id == id) ?? occasion.Questionnaires[0] with { Id = id })],
    };
}
