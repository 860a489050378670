using Quartz;
using Uppfoljning.Web.Features.Messages.Bounces;
using Uppfoljning.Web.Features.Messages.Planning;
using Uppfoljning.Web.Features.Messages.Sending;

namespace Uppfoljning.Web.Features.Messages;

/// <summary>The clock that wakes the sweeps, kept in the same database and shared by its nodes. It decides nothing.</summary>
public static class MessageSchedule
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Seldom = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddMessageSchedule(this IServiceCollection services, Settings settings)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                if (settings.Database.Provider == "sqlite")
                {
                    store.UseSqlite($"Data Source={settings.DatabaseFile}");
                }
                else
                {
                    store.UsePostgres(settings.Database.ConnectionString);
                    store.UseClustering();
                }

                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
            });
            quartz.ScheduleJob<PlanJob>(trigger => trigger.WithIdentity("plan").WithSimpleSchedule(schedule => schedule.WithInterval(Seldom).RepeatForever()));
            quartz.ScheduleJob<SendJob>(trigger => trigger.WithIdentity("send").WithSimpleSchedule(schedule => schedule.WithInterval(Often).RepeatForever()));
            quartz.ScheduleJob<BounceJob>(trigger => trigger.WithIdentity("bounces").WithSimpleSchedule(schedule => schedule.WithInterval(Seldom).RepeatForever()));
        });
        return services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    [DisallowConcurrentExecution]
    internal sealed class PlanJob(PlanningService planning, RatingsDone ratings) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            await ratings.SweepAsync(cancellationToken);
            await planning.SweepAsync(cancellationToken);
        }
    }

    /// <summary>What is sent has been looked at once more just before.</summary>
    [DisallowConcurrentExecution]
    internal sealed class SendJob(PlanningService planning, SendService sending) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            await planning.ReviewAsync(cancellationToken);
            await sending.SweepAsync(cancellationToken);
        }
    }

    [DisallowConcurrentExecution]
    internal sealed class BounceJob(BounceService bounces) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await bounces.SweepAsync(cancellationToken);
    }
}
