using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>Keeps a programme's own hours, and the days on which it contacts nobody.</summary>
public sealed class TimesService(CasesDb cases, ContactPlanLibrary plans, AuditedGate gate, Caller caller)
{
    /// <returns>Null when the programme is not the caller's.</returns>
    public async Task<TimesView?> ReadAsync(int id, CancellationToken stop)
    {
        if (await cases.Programmes.For(caller, Permission.RunFollowUp).Where(p => p.Id == id).Select(p => new { p.Name, p.SendFrom, p.SendUntil }).SingleOrDefaultAsync(stop) is not { } programme)
        {
            return null;
        }

        var plan = await plans.GetAsync(await cases.ContactPlanVersions.Where(v => v.ProgrammeId == id).OrderByDescending(v => v.Number).Select(v => (int?)v.Id).FirstOrDefaultAsync(stop), stop);
        var closed = await cases.ClosedDays.Where(d => d.ProgrammeId == id).OrderBy(d => d.On).Select(d => d.On).ToListAsync(stop);
        return new TimesView(programme.Name, plan, new TimesForm
        {
            From = Clock(programme.SendFrom),
            Until = Clock(programme.SendUntil),
            ClosedDays = string.Join('\n', closed.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        });
    }

    /// <returns>What is wrong, or empty when it was changed; null when the programme is not the caller's.</returns>
    public async Task<IReadOnlyList<Problem>?> ChangeAsync(int id, TimesForm form, CancellationToken stop)
    {
        if (await ReadAsync(id, stop) is not { } view)
        {
            return null;
        }

        if (form.Judge(view.Plan) is { Count: > 0 } problems)
        {
            return problems;
        }

        var by = caller.AccountId;
        return await gate.WriteAsync<CasesDb, IReadOnlyList<Problem>?>(
            async (inside, audit) =>
            {
                if (await inside.Programmes.For(caller, Permission.RunFollowUp).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } programme)
                {
                    return null;
                }

                (programme.SendFrom, programme.SendUntil) = (form.FromTime, form.UntilTime);
                await inside.ClosedDays.Where(d => d.ProgrammeId == id).ExecuteDeleteAsync(stop);
                inside.AddRange(form.Days.Select(day => new ClosedDay { ProgrammeId = id, On = day }));
                await inside.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.TimesChanged, $"programme {id}", stop);
                return [];
            },
            stop);
    }

    private static string? Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
