namespace Uppfoljning.Web.Features.Questionnaires;

public static class QuestionnairesSetup
{
    public static IServiceCollection AddQuestionnaires(this IServiceCollection services) => services
        .AddSingleton<StartingPoints>()
        .AddScoped<QuestionnaireList>()
        .AddScoped<DraftService>()
        .AddScoped<PublishService>()
        .AddScoped<ReviewService>()
        .AddScoped<VersionQuery>()
        .AddScoped<ShownQuery>()
        .AddScoped<CollectiveLinkService>()
        .AddScoped<CollectiveLinkList>()
        .AddScoped<PersonalPaperService>();
}
