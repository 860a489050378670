namespace Uppfoljning.Web.Features.Accounts;

public static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddScoped<SignInService>()
        .AddScoped<PasswordService>()
        .AddScoped<AccountService>()
        .AddScoped<RoleService>()
        .AddScoped<AccountList>();
}
