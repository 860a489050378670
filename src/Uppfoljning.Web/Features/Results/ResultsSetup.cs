namespace Uppfoljning.Web.Features.Results;

public static class ResultsSetup
{
    public static IServiceCollection AddResults(this IServiceCollection services) => services
        .AddSingleton<ResultSets>()
        .AddScoped<CountingService>()
        .AddScoped<ResultList>()
        .AddScoped<ResultService>()
        .AddHostedService<CountingJob>();
}
