using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Planning;
using Uppfoljning.Web.Features.Messages.Sending;

namespace Uppfoljning.Tests.Support;

/// <summary>Days that pass, with the sweeps that the clock would have woken.</summary>
public static class Sweeps
{
    private static readonly TimeOnly[] Awake = [new(6, 0), new(10, 0), new(18, 45)];

    /// <summary>Plans and sends by day and night, from the given morning until the given day is over.</summary>
    public static async Task LiveAsync(this TestApp app, DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            foreach (var at in Awake.Select(time => StockholmTime.Instant(day, time)).Where(at => at > app.Time.GetUtcNow()))
            {
                app.Time.MoveTo(at);
                await app.SweepAsync();
            }
        }
    }

    /// <summary>What the scheduled jobs do in a few minutes.</summary>
    public static async Task<PlanningReport> SweepAsync(this TestApp app)
    {
        var planning = app.Services.GetRequiredService<PlanningService>();
        var report = await planning.SweepAsync(CancellationToken.None);
        await planning.ReviewAsync(CancellationToken.None);
        await app.Services.GetRequiredService<SendService>().SweepAsync(CancellationToken.None);
        return report;
    }

    public static Task<List<Message>> MessagesAsync(this TestApp app, int participant) =>
        app.ReadAsync<PeopleDb, List<Message>>(people => people.Messages.Where(m => m.ParticipantId == participant).OrderBy(m => m.DueAt).ThenBy(m => m.Id).ToListAsync());

    public static Task<List<DroppedStep>> DroppedAsync(this TestApp app, int participant) =>
        app.ReadAsync<PeopleDb, List<DroppedStep>>(people => people.DroppedSteps.Where(s => s.ParticipantId == participant).OrderBy(s => s.MeantOn).ToListAsync());
}
