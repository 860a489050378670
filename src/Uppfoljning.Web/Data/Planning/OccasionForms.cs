using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Data.Planning;

/// <summary>What participants are asked at each occasion, as the programme's plan stands and what is published; remembered for seconds only.</summary>
public sealed class OccasionForms
{
    private readonly PlansInUse plans;
    private readonly IServiceScopeFactory scopes;
    private readonly BriefMemory<(ContactPlan Plan, ILookup<string, int> Versions)> programmes;

    public OccasionForms(PlansInUse plans, IServiceScopeFactory scopes, TimeProvider time)
    {
        this.plans = plans;
        this.scopes = scopes;
        programmes = new BriefMemory<(ContactPlan, ILookup<string, int>)>(time, ReadAsync);
    }

    /// <returns>The questionnaires in the order that they are answered; none for an occasion that the plan does not have.</returns>
    public async Task<IReadOnlyList<OccasionForm>> AtAsync(int programmeId, string occasion, CancellationToken stop)
    {
        var (plan, versions) = await programmes.GetAsync(programmeId, stop);
        return
        [
            .. (plan.OccasionOf(occasion)?.Questionnaires ?? [])
                .Where(q => q.Roles.Contains(OccasionRole.Participant))
                .Select(q => new OccasionForm(q.Id, [.. versions[q.Id]])),
        ];
    }

    private async Task<(ContactPlan Plan, ILookup<string, int> Versions)> ReadAsync(int programmeId, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var cases = scope.ServiceProvider.GetRequiredService<CasesDb>();
        var versions = await (
            from programme in cases.Programmes
            join version in cases.QuestionnaireVersions on programme.OrganisationId equals version.OrganisationId
            where programme.Id == programmeId
            orderby version.Number descending
            select new { version.QuestionnaireId, version.Id }).ToListAsync(stop);
        return ((await plans.ReadAsync(cases, programmeId, stop))[0].Plan, versions.ToLookup(v => v.QuestionnaireId, v => v.Id));
    }
}

/// <param name="QuestionnaireId">Which questionnaire.</param>
/// <param name="Versions">Its published versions, the latest first; never empty.</param>
public sealed record OccasionForm(string QuestionnaireId, IReadOnlyList<int> Versions);
