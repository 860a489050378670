namespace Uppfoljning.Web.Features.Answering;

public static class AnsweringSetup
{
    public static IServiceCollection AddAnswering(this IServiceCollection services) => services
        .AddScoped<ParticipationLog>()
        .AddSingleton<JustSaved>()
        .AddScoped<OpenFormQuery>()
        .AddScoped<StartPageQuery>()
        .AddScoped<StartService>()
        .AddScoped<QuestionPageQuery>()
        .AddScoped<AnsweringService>()
        .AddScoped<SubmitService>()
        .AddScoped<DonePageQuery>()
        .AddScoped<NextFormService>()
        .AddScoped<OptOutService>()
        .AddScoped<CallService>()
        .AddScoped<CodeService>()
        .AddScoped<TabletService>()
        .AddScoped<CollectiveService>();
}
