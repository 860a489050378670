namespace Uppfoljning.Web.Features.Programmes;

public static class ProgrammesSetup
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddScoped<ProgrammeList>()
        .AddScoped<ProgrammeService>();
}
