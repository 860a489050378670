namespace Uppfoljning.Web.Features.PaperEntry;

public static class PaperEntrySetup
{
    public static IServiceCollection AddPaperEntry(this IServiceCollection services) => services
        .AddScoped<PaperFinder>()
        .AddScoped<EntryQuery>()
        .AddScoped<EntryService>()
        .AddScoped<ResponseRegister>();
}
