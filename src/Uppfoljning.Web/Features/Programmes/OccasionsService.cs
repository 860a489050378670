using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>Keeps which occasions a programme uses, and what it asks at each.</summary>
public sealed class OccasionsService(CasesDb cases, ContactPlanLibrary plans, QuestionnaireLibrary questionnaires, AuditedGate gate, Caller caller)
{
    /// <returns>Null when the programme is not the caller's.</returns>
    public async Task<OccasionsView?> ReadAsync(int id, CancellationToken stop)
    {
        if (await cases.Programmes.For(caller, Permission.RunFollowUp).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, stop) is not { } programme)
        {
            return null;
        }

        var plan = await plans.GetAsync(await cases.ContactPlanVersions.Where(v => v.ProgrammeId == id).OrderByDescending(v => v.Number).Select(v => (int?)v.Id).FirstOrDefaultAsync(stop), stop);
        var own = ProgrammePlan.Over(plan, programme, [], await cases.ProgrammeOccasions.AsNoTracking().Where(o => o.ProgrammeId == id).ToListAsync(stop));
        var rows = own.Occasions.Select(o => new OccasionForm { Occasion = o.Id, IsUsed = o.Enabled, Questionnaires = [.. o.Questionnaires.Select(q => q.Id)] });
        return new OccasionsView(programme.Name, plan, await OfferedAsync(plan, programme.OrganisationId, stop), new OccasionsForm { Rows = [.. rows] });
    }

    /// <returns>What is wrong, or empty when it was changed; null when the programme is not the caller's.</returns>
    public async Task<IReadOnlyList<Problem>?> ChangeAsync(int id, OccasionsForm form, CancellationToken stop)
    {
        if (await ReadAsync(id, stop) is not { } view)
        {
            return null;
        }

        string[] offered = [.. view.Offered.Select(q => q.Id)];
        if (form.Judge(view.Plan, offered) is { Count: > 0 } problems)
        {
            return problems;
        }

        var own = view.Plan.Occasions.Select(o => Choose(id, o, form.Of(o.Id), offered)).OfType<ProgrammeOccasion>().ToList();
        var by = caller.AccountId;
        return await gate.WriteAsync<CasesDb, IReadOnlyList<Problem>?>(
            async (inside, audit) =>
            {
                if (!await inside.Programmes.For(caller, Permission.RunFollowUp).AnyAsync(p => p.Id == id, stop))
                {
                    return null;
                }

                await inside.ProgrammeOccasions.Where(o => o.ProgrammeId == id).ExecuteDeleteAsync(stop);
                inside.AddRange(own);
                await inside.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.OccasionsChanged, $"programme {id}", stop);
                return [];
            },
            stop);
    }

    /// <returns>Null when it is what the plan itself says, so that the plan goes on deciding.</returns>
    private static ProgrammeOccasion? Choose(int programme, Occasion planned, OccasionForm posted, string[] offered)
    {
        List<string> chosen = [.. planned.Questionnaires.Select(q => q.Id).Concat(offered).Distinct().Where(posted.Questionnaires.Contains)];
        return posted.IsUsed == planned.Enabled && (chosen.Count == 0 || chosen.SequenceEqual(planned.Questionnaires.Select(q => q.Id)))
            ? null
            : new ProgrammeOccasion
            {
                ProgrammeId = programme,
                Occasion = planned.Id,
                IsUsed = posted.IsUsed,
                Questionnaires = chosen.Count > 0 ? chosen : [.. planned.Questionnaires.Select(q => q.Id)],
            };
    }

    private async Task<IReadOnlyList<OfferedQuestionnaire>> OfferedAsync(ContactPlan plan, int organisation, CancellationToken stop)
    {
        var newest = await cases.QuestionnaireVersions.Where(v => v.OrganisationId == organisation).GroupBy(v => v.QuestionnaireId)
            .Select(g => new { QuestionnaireId = g.Key, Id = g.Max(v => v.Id) }).ToDictionaryAsync(v => v.QuestionnaireId, v => v.Id, stop);
        var offered = new List<OfferedQuestionnaire>();
        foreach (var id in plan.Occasions.SelectMany(o => o.Questionnaires).Select(q => q.Id).Concat(newest.Keys.Order(StringComparer.Ordinal)).Distinct())
        {
            var title = newest.TryGetValue(id, out var version) ? (await questionnaires.GetAsync(version, stop)).Questionnaire.Title.In(LanguageText.Source) : null;
            offered.Add(new OfferedQuestionnaire(id, title ?? id, title is not null));
        }

        return offered;
    }
}
