using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Auditing;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>Keeps how many took part without being registered, by the year they began and gender.</summary>
public sealed class UnregisteredService(CasesDb cases, AuditedGate gate, CategoryLists lists, Caller caller, TimeProvider time)
{
    public int ThisYear => StockholmTime.Civil(time.GetUtcNow()).Day.Year;

    /// <returns>The programme's name and its counts; null when it is not the caller's.</returns>
    public async Task<(string Name, UnregisteredForm Form)?> ReadAsync(int id, CancellationToken stop)
    {
        if (await cases.Programmes.For(caller, Permission.RunFollowUp).Where(p => p.Id == id).Select(p => p.Name).SingleOrDefaultAsync(stop) is not { } name)
        {
            return null;
        }

        var counts = await cases.AnonymousParticipantCounts.Where(c => c.ProgrammeId == id).Select(c => new { c.Year, c.Gender, c.Count }).ToListAsync(stop);
        var rows = counts.Select(c => new UnregisteredRow { Year = c.Year, Gender = c.Gender, Count = c.Count.ToString(CultureInfo.InvariantCulture) });
        return (name, new UnregisteredForm { Rows = [.. rows] });
    }

    /// <summary>Sets the counts that were told; those that were not stay.</summary>
    /// <returns>What is wrong, or empty when they were set; null when the programme is not the caller's.</returns>
    public Task<IReadOnlyList<Problem>?> ChangeAsync(int id, UnregisteredForm form, CancellationToken stop)
    {
        var (by, year) = (caller.AccountId, ThisYear);
        var known = form with { Rows = [.. form.Rows.Where(r => lists.Gender.Has(r.Gender))] };
        var problems = known.Judge(year);
        return gate.WriteAsync<CasesDb, IReadOnlyList<Problem>?>(
            async (inside, audit) =>
            {
                if (!await inside.Programmes.For(caller, Permission.RunFollowUp).AnyAsync(p => p.Id == id, stop))
                {
                    return null;
                }

                if (problems.Count > 0)
                {
                    return problems;
                }

                var standing = await inside.AnonymousParticipantCounts.AsTracking().Where(c => c.ProgrammeId == id).ToDictionaryAsync(c => (c.Year, c.Gender), stop);
                foreach (var count in known.Counts(year))
                {
                    Set(inside, id, standing.GetValueOrDefault((count.Year, count.Gender)), count);
                }

                await inside.SaveChangesAsync(stop);
                await audit.WriteAsync(by, AuditActions.AnonymousCounted, $"programme {id}", stop);
                return [];
            },
            stop);
    }

    private static void Set(CasesDb inside, int id, AnonymousParticipantCount? standing, (int Year, string Gender, int People) count)
    {
        switch (standing, count.People)
        {
            case (null, 0):
                break;
            case (null, _):
                inside.Add(new AnonymousParticipantCount { ProgrammeId = id, Year = count.Year, Gender = count.Gender, Count = count.People });
                break;
            case (not null, 0):
                inside.Remove(standing);
                break;
            default:
                standing.Count = count.People;
                break;
        }
    }
}
