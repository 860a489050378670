using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Accounts;

namespace Uppfoljning.Tests.Web.Accounts;

public abstract class AccountTests(TestApp app)
{
    [Fact]
    public async Task A_new_account_gets_a_temporary_password_that_is_told_once()
    {
        var admin = await app.SignInAsAsync((RoleKind.Admin, null));
        await admin.GetAsync("/konton/ny");

        await admin.SubmitAsync("", ("Name", "Åsa Örn"), ("Email", "Asa.Orn@Exempel.se"));

        var password = admin.Page.QuerySelector(".secret code")!.TextContent;
        Assert.Equal("/start", (await app.SignInAsync("asa.orn@exempel.se", password)).Address);
        await admin.GetAsync(admin.Page.QuerySelector("main a.button")!.GetAttribute("href")!);
        Assert.DoesNotContain(password, admin.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a@exempel.se", "#Name")]
    [InlineData("Namn", "ingen adress", "#Email")]
    [InlineData("Namn", "a\r\nBcc: b@exempel.se", "#Email")]
    [InlineData("Namn", "\"a b\"@exempel.se", "#Email")]
    public async Task What_is_wrong_is_told_at_its_field(string name, string email, string leads)
    {
        var admin = await app.SignInAsAsync((RoleKind.Admin, null));
        await admin.GetAsync("/konton/ny");

        await admin.SubmitAsync("", ("Name", name), ("Email", email));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Equal(leads, admin.Page.QuerySelector("#problems a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nobody_is_coordinator_and_evaluator_of_one_programme()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (id, _) = await app.MakeAccountAsync((RoleKind.Coordinator, programme));
        var admin = await app.SignInAsAsync((RoleKind.Admin, null));
        await admin.GetAsync($"/konton/{id}");

        await admin.SubmitAsync("/Give", ("Kind", "Evaluator"), ("ProgrammeId", $"{programme}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Equal([RoleKind.Coordinator], await RolesOfAsync(id));
    }

    [Fact]
    public async Task The_database_itself_refuses_both_sides_of_one_programme()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (id, _) = await app.MakeAccountAsync((RoleKind.Evaluator, programme));

        await Assert.ThrowsAsync<DbUpdateException>(() => app.Gate.WriteAsync<StaffDb, int>(
            staff =>
            {
                staff.Add(Role.Give(id, RoleKind.Coordinator, programme));
                return staff.SaveChangesAsync();
            },
            CancellationToken.None));
    }

    [Fact]
    public async Task Two_who_give_both_sides_at_once_give_one()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (id, _) = await app.MakeAccountAsync();
        Task<GiveOutcome> GiveAsync(RoleKind kind) => app.Services.CreateScope().ServiceProvider.GetRequiredService<RoleService>().GiveAsync(id, kind, programme, by: null, CancellationToken.None);

        var outcomes = await Task.WhenAll(GiveAsync(RoleKind.Coordinator), GiveAsync(RoleKind.Evaluator));

        Assert.Equal([GiveOutcome.Given, GiveOutcome.BothSides], outcomes.Order());
        Assert.Single(await RolesOfAsync(id));
    }

    [Fact]
    public async Task Different_programmes_may_have_different_sides()
    {
        var (_, one) = await app.MakeProgrammeAsync();
        var (_, other) = await app.MakeProgrammeAsync();

        var (id, _) = await app.MakeAccountAsync((RoleKind.Coordinator, one), (RoleKind.Evaluator, other));

        Assert.Equal(2, (await RolesOfAsync(id)).Count);
    }

    [Theory]
    [InlineData("Give")]
    [InlineData("Take")]
    [InlineData("Disable")]
    [InlineData("Password")]
    public async Task An_admin_does_nothing_to_the_own_account(string post)
    {
        var (id, email) = await app.MakeAccountAsync((RoleKind.Admin, null));
        var (_, programme) = await app.MakeProgrammeAsync();
        var role = await app.ReadAsync<StaffDb, int>(staff => staff.Roles.Where(r => r.AccountId == id).Select(r => r.Id).SingleAsync());
        var admin = await app.SignInAsync(email);

        await admin.PostAsync($"/konton/{id}/{post}", [("__RequestVerificationToken", admin.FormToken), ("Kind", "Coordinator"), ("ProgrammeId", $"{programme}"), ("RoleId", $"{role}")]);

        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
        Assert.Equal([RoleKind.Admin], await RolesOfAsync(id));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/konton")).Status);
    }

    [Fact]
    public async Task A_role_that_is_taken_back_is_gone_at_the_next_click()
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (id, email) = await app.MakeAccountAsync((RoleKind.Coordinator, programme));
        var coordinator = await app.SignInAsync(email);
        var admin = await app.SignInAsAsync((RoleKind.Admin, null));
        await admin.GetAsync($"/konton/{id}");

        await admin.SubmitAsync("/Take");

        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync("/program")).Status);
    }

    [Theory]
    [InlineData("Överste")]
    [InlineData("99")]
    [InlineData("")]
    public async Task A_role_that_does_not_exist_is_refused(string kind)
    {
        var (_, programme) = await app.MakeProgrammeAsync();
        var (id, _) = await app.MakeAccountAsync();
        var admin = await app.SignInAsAsync((RoleKind.Admin, null));
        await admin.GetAsync($"/konton/{id}");

        await admin.SubmitAsync("/Give", ("Kind", kind), ("ProgrammeId", $"{programme}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Empty(await RolesOfAsync(id));
    }

    [Fact]
    public async Task An_admin_sets_up_a_programme_that_its_coordinator_keeps()
    {
        var admin = await app.SignInAsAsync((RoleKind.Admin, null));
        await admin.GetAsync("/program/ny");
        await admin.SubmitAsync(
            "", ("Organisation", "Ett nytt förbund"), ("Name", "Vägen vidare"), ("SenderName", "Förbundet"), ("ContactName", "Kim"),
            ("ContactPhone", "0910-12 34 56"), ("ContactEmail", "kim@exempel.se"), ("ContactHours", "vardagar 9–12"));
        var id = await app.ReadAsync<Uppfoljning.Web.Data.Cases.CasesDb, int>(cases => cases.Programmes.Where(p => p.Name == "Vägen vidare").OrderByDescending(p => p.Id).Select(p => p.Id).FirstAsync());
        var coordinator = await app.SignInAsAsync((RoleKind.Coordinator, id));
        await coordinator.GetAsync($"/program/{id}/avsandare");

        await coordinator.SubmitAsync("", ("ContactPhone", "inget nummer"));
        var refused = coordinator.Status;
        await coordinator.SubmitAsync("", ("ContactPhone", "0910-65 43 21"));
        await coordinator.GetAsync($"/program/{id}/avsandare");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Equal("0910-65 43 21", coordinator.Page.QuerySelector("#ContactPhone")!.GetAttribute("value"));
    }

    private Task<List<RoleKind>> RolesOfAsync(int account) =>
        app.ReadAsync<StaffDb, List<RoleKind>>(staff => staff.Roles.Where(r => r.AccountId == account).OrderBy(r => r.Id).Select(r => r.Kind).ToListAsync());
}

public sealed class AccountsOnSqlite(SqliteApp app) : AccountTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class AccountsOnPostgres(PostgresApp app) : AccountTests(app), IClassFixture<PostgresApp>;
