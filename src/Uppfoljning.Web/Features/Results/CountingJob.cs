using Uppfoljning.Web.Data;

namespace Uppfoljning.Web.Features.Results;

/// <summary>Wakes <see cref="CountingService"/> every few seconds.</summary>
internal sealed class CountingJob(IServiceScopeFactory scopes, TimeProvider time, ILogger<CountingJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<CountingService>().CountAsync(stoppingToken);
            }
            catch (Exception error) when (StoreUnavailableException.Explains(error) || error is StoreUnavailableException)
            {
                log.LogWarning(error, "Counting waits: the database cannot be written");
            }
        }
    }
}
