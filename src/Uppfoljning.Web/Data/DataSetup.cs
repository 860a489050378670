using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Planning;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Web.Data;

public static class DataSetup
{
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddSingleton<Database>();
        services.AddSingleton<IWriter>(provider =>
        {
            var database = provider.GetRequiredService<Database>();
            return database.IsSqlite ? new SqliteWriter(database) : new PostgresWriter(database);
        });
        services.AddSingleton<WriteGate>();
        services.AddSingleton<TableStatistics>();
        services.AddSingleton<LendingRoom>();
        services.AddScoped<LentStores>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<Integrity>();
        services.AddSingleton<DatabaseCopies>();
        services.AddSingleton<QuestionnaireLibrary>();
        services.AddSingleton<ContactPlanLibrary>();
        services.AddSingleton<CategoryLists>();
        services.AddSingleton<PlansInUse>();
        services.AddSingleton<LinkClosings>();
        services.AddSingleton<OccasionForms>();
        services.AddScoped<PlanReader>();
        services.AddScoped<WaitingPapers>();
        AddStore<PeopleDb>(services);
        AddStore<CasesDb>(services);
        AddStore<AnswersDb>(services);
        AddStore<LinksDb>(services);
        AddStore<StaffDb>(services);
        return services;
    }

    private static void AddStore<TStore>(IServiceCollection services)
        where TStore : StoreDb
    {
        services.AddPooledDbContextFactory<TStore>((provider, options) => provider.GetRequiredService<Database>().Use<TStore>(options));
        services.AddScoped(provider => provider.GetRequiredService<Database>().IsSqlite
            ? provider.GetRequiredService<LentStores>().Get<TStore>()
            : provider.GetRequiredService<IDbContextFactory<TStore>>().CreateDbContext());
    }
}
