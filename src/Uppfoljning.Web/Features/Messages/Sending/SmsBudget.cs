using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Messages.Sending;

/// <summary>What text messages may cost in a day.</summary>
public sealed class SmsBudget(Settings settings)
{
    private const long Unit = 10_000;

    internal async Task<bool> AllowsAsync(PeopleDb people, DateOnly today, long cost, CancellationToken stop)
    {
        var spent = await people.SmsSpendings.Where(s => s.On == today).Select(s => s.Spent).SingleOrDefaultAsync(stop);
        return spent + cost <= settings.Sms.MostPerDay * Unit;
    }

    internal static async Task SpendAsync(PeopleDb people, DateOnly today, long cost, CancellationToken stop)
    {
        var spending = await people.SmsSpendings.AsTracking().SingleOrDefaultAsync(s => s.On == today, stop);
        if (spending is null)
        {
            people.Add(spending = new SmsSpending { On = today });
        }

        spending.Add(cost);
    }
}
