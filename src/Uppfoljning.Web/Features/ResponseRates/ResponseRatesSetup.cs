namespace Uppfoljning.Web.Features.ResponseRates;

public static class ResponseRatesSetup
{
    public static IServiceCollection AddResponseRates(this IServiceCollection services) => services.AddScoped<ResponseRateQuery>();
}
