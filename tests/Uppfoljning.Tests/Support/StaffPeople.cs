using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Accounts;

namespace Uppfoljning.Tests.Support;

/// <summary>Programmes and accounts for tests. Each call makes new ones, so that tests share nothing.</summary>
public static class StaffPeople
{
    public const string Password = "torvmosse kantarell ljusstake";

    private static int number;

    public static Task<(int Organisation, int Programme)> MakeProgrammeAsync(this TestApp app, string name = "Insatsen") => app.Gate.WriteAsync<CasesDb, (int, int)>(
        async cases =>
        {
            var organisation = new Organisation { Name = $"Förbundet {Interlocked.Increment(ref number)}" };
            cases.Add(organisation);
            await cases.SaveChangesAsync();
            var programme = new Programme
            {
                OrganisationId = organisation.Id,
                Name = name,
                SenderName = "Förbundet",
                ContactName = "Samordnaren",
                ContactPhone = "0910-12 34 56",
                ContactEmail = "kontakt@exempel.se",
                ContactHours = "vardagar 9–12",
            };
            cases.Add(programme);
            await cases.SaveChangesAsync();
            return (organisation.Id, programme.Id);
        },
        CancellationToken.None);

    /// <summary>So many women took part this year without being registered.</summary>
    public static Task<int> CountUnregisteredAsync(this TestApp app, int programme, int people) => app.Gate.WriteAsync<CasesDb, int>(
        cases =>
        {
            cases.Add(new AnonymousParticipantCount { ProgrammeId = programme, Year = app.Time.GetUtcNow().Year, Gender = "woman", Count = people });
            return cases.SaveChangesAsync();
        },
        CancellationToken.None);

    /// <returns>The account's id and address; the password is <see cref="Password"/>.</returns>
    public static async Task<(int Id, string Email)> MakeAccountAsync(this TestApp app, params (RoleKind Kind, int? Programme)[] roles)
    {
        var email = $"konto{Interlocked.Increment(ref number)}@exempel.se";
        await using var scope = app.Services.CreateAsyncScope();
        var created = (Created)await scope.ServiceProvider.GetRequiredService<AccountService>().CreateAsync(email, "Kontot", Password, by: null, CancellationToken.None);
        foreach (var (kind, programme) in roles)
        {
            Assert.Equal(GiveOutcome.Given, await scope.ServiceProvider.GetRequiredService<RoleService>().GiveAsync(created.Id, kind, programme, by: null, CancellationToken.None));
        }

        return (created.Id, email);
    }

    public static async Task<StaffBrowser> SignInAsync(this TestApp app, string email, string password = Password)
    {
        var browser = new StaffBrowser(app.Http);
        await browser.GetAsync("/logga-in");
        return await browser.SubmitAsync("", ("Email", email), ("Password", password));
    }

    /// <summary>A browser signed in with a new account that has these roles.</summary>
    public static async Task<StaffBrowser> SignInAsAsync(this TestApp app, params (RoleKind Kind, int? Programme)[] roles) =>
        await app.SignInAsync((await app.MakeAccountAsync(roles)).Email);
}
