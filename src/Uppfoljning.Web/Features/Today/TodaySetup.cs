namespace Uppfoljning.Web.Features.Today;

public static class TodaySetup
{
    public static IServiceCollection AddToday(this IServiceCollection services) => services
        .AddScoped<FollowedPeople>()
        .AddScoped<ReviewsToDo>()
        .AddScoped<TodayQuery>();
}
