namespace Uppfoljning.Web.Features.ContactPlans;

public static class ContactPlansSetup
{
    public static IServiceCollection AddContactPlans(this IServiceCollection services) => services
        .AddScoped<PlanQuery>()
        .AddScoped<PlanDraftService>()
        .AddScoped<PlanPublishing>()
        .AddScoped<PublishPreviewQuery>()
        .AddScoped<SimulateQuery>()
        .AddSingleton<RehearsalRoom>();
}
