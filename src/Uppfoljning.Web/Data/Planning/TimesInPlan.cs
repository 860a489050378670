using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Data.Planning;

/// <summary>Reads everybody's time in a programme, some at a time.</summary>
public static class TimesInPlan
{
    private const int Together = 500;

    public static async IAsyncEnumerable<IReadOnlyList<TimeToPlan>> TimesAsync(this CasesDb cases, int programmeId, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var last = 0; ;)
        {
            var after = last;
            var some = await cases.Enrolments.Where(e => e.ProgrammeId == programmeId && e.Id > after).OrderBy(e => e.Id).Take(Together).Select(TimeToPlan.Of).ToListAsync(stop);
            if (some.Count == 0)
            {
                yield break;
            }

            yield return some;
            last = some[^1].Id;
        }
    }
}
