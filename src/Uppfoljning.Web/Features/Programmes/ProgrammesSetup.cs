namespace Uppfoljning.Web.Features.Programmes;

public static class ProgrammesSetup
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddScoped<ProgrammeList>()
        .AddScoped<ProgrammeQuery>()
        .AddScoped<ProgrammeService>()
        .AddScoped<FactsService>()
        .AddScoped<GoalService>()
        .AddScoped<LegalService>()
        .AddScoped<OccasionsService>()
        .AddScoped<TimesService>()
        .AddScoped<UnregisteredService>();
}
