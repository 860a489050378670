using Quartz;
using Uppfoljning.Web.Features.Messages.Sending;

namespace Uppfoljning.Web.Features.Messages;

/// <summary>The clock that wakes the sweeps, kept in the same database and shared by its nodes. It decides nothing.</summary>
public static class MessageSchedule
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

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
            quartz.ScheduleJob<SendJob>(trigger => trigger.WithIdentity("send").WithSimpleSchedule(schedule => schedule.WithInterval(Often).RepeatForever()));
        });
        return services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    [DisallowConcurrentExecution]
    internal sealed class SendJob(SendService sending) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await sending.SweepAsync(cancellationToken);
    }
}
