using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Messages.Sending;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Tests.Web.Messages.Letters;

/// <summary>An occasion that asks two questionnaires: the follow-up and quality of life.</summary>
public abstract class LetterFormsTests(TestApp app)
{
    [Fact]
    public async Task A_letter_carries_a_form_with_a_code_of_its_own_for_each_questionnaire()
    {
        var mail = await OpenAsync();
        await mail.QueueAsync();

        var browser = await mail.PrintAsync();

        var codes = Codes(browser);
        Assert.Equal((2, 2), (browser.Page.QuerySelectorAll("article.form svg.qr").Length, codes.Distinct().Count()));
        Assert.Equal(["Enkät 1 av 2", "Enkät 2 av 2"], browser.Page.QuerySelectorAll("article.form header > div > p:last-of-type").Select(p => p.TextContent));
        Assert.Equal(codes[0], browser.Page.QuerySelector("article.letter .code")!.TextContent);
        Assert.Contains("Det finns 2 enkäter i brevet", browser.Page.QuerySelector("article.letter")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("followup", await QuestionnaireAsync(codes[0]));
        Assert.Equal("livskvalitet", await QuestionnaireAsync(codes[1]));
    }

    [Fact]
    public async Task Every_form_shown_again_has_the_code_it_had()
    {
        var mail = await OpenAsync();
        await mail.QueueAsync();
        var browser = await mail.MakeAsync();
        var pile = browser.Address;

        var first = Codes(await browser.SubmitAsync("/Print"));
        var second = Codes(await (await browser.GetAsync(pile)).SubmitAsync("/Print"));

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_letter_with_one_form_says_nothing_of_several()
    {
        var mail = await OpenAsync();
        await AskAsync(mail, "followup");
        await mail.QueueAsync();

        var browser = await mail.PrintAsync();

        Assert.Single(browser.Page.QuerySelectorAll("article.form"));
        Assert.DoesNotContain("enkäter i brevet", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Enkät 1 av", browser.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_paper_is_registered_as_the_answer_to_its_own_questionnaire()
    {
        var mail = await OpenAsync();
        await mail.QueueAsync();
        var code = Codes(await mail.PrintAsync())[1];

        foreach (var registrar in new[] { await RegistrarAsync(mail), await RegistrarAsync(mail) })
        {
            await registrar.GetAsync("/papper");
            await registrar.SubmitAsync("", ("Code", code));
            await registrar.SubmitAsync("", ("L1", "4"));
        }

        var response = await app.ReadAsync<AnswersDb, Response>(answers => answers.Responses.SingleAsync(r => r.ProgrammeId == mail.Programme));
        Assert.Equal(("m6", ResponseMode.Paper), (response.Occasion, response.Mode));
        Assert.StartsWith("""{"L1":4,""", response.Coded, StringComparison.Ordinal);
        Assert.Equal(["livskvalitet"], await ParticipationsAsync(mail, p => p.AnsweredOn != null));
    }

    [Fact]
    public async Task What_was_answered_after_the_pile_was_made_is_not_printed()
    {
        var mail = await OpenAsync();
        await mail.QueueAsync();
        var browser = await mail.MakeAsync();
        var pile = browser.Address;
        await browser.SubmitAsync("/Print");
        await ChangeLinkAsync(Codes(browser)[1], link => link.Answer("id", "visit"));

        await (await browser.GetAsync(pile)).SubmitAsync("/Print");

        Assert.Equal("followup", await QuestionnaireAsync(Assert.Single(Codes(browser))));
    }

    [Fact]
    public async Task Undoing_closes_every_code_of_the_letter()
    {
        var mail = await OpenAsync();
        await mail.QueueAsync();
        var browser = await mail.MakeAsync();
        var pile = browser.Address;
        var codes = Codes(await browser.SubmitAsync("/Print"));
        var before = await Task.WhenAll(codes.Select(OpensAsync));

        await (await browser.GetAsync(pile)).SubmitAsync("/Undo");

        var after = await Task.WhenAll(codes.Select(OpensAsync));
        Assert.Equal((2, 0), (before.Count(opens => opens), after.Count(opens => opens)));
    }

    [Fact]
    public async Task Posting_counts_the_person_as_asked_in_each_questionnaire()
    {
        var mail = await OpenAsync();
        await mail.QueueAsync();
        var browser = await mail.MakeAsync();

        await browser.SubmitAsync("/Post");

        Assert.Equal(["followup", "livskvalitet"], await ParticipationsAsync(mail, p => p.InvitedOn != null));
    }

    private async Task<Mail> OpenAsync()
    {
        var mail = await Mail.OpenAsync(app);
        await app.PublishAsync(await app.ReadAsync<CasesDb, int>(cases => cases.Programmes.Where(p => p.Id == mail.Programme).Select(p => p.OrganisationId).SingleAsync()), "livskvalitet");
        return mail;
    }

    private Task<int> AskAsync(Mail mail, params string[] questionnaires) => app.Gate.WriteAsync<CasesDb, int>(
        cases =>
        {
            cases.Add(new ProgrammeOccasion { ProgrammeId = mail.Programme, Occasion = Outbox.Occasion, IsUsed = true, Questionnaires = [.. questionnaires] });
            return cases.SaveChangesAsync();
        },
        CancellationToken.None);

    private static List<string> Codes(StaffBrowser browser) => [.. browser.Page.QuerySelectorAll("article.form .code").Select(c => c.TextContent)];

    private Task<StaffBrowser> RegistrarAsync(Mail mail) => app.SignInAsAsync((RoleKind.Registrar, mail.Programme));

    private async Task<bool> OpensAsync(string code)
    {
        using var reply = await app.Http.PostAsync(new Uri("/kod", UriKind.Relative), new FormUrlEncodedContent([new("_kod", code)]));
        return reply.StatusCode == HttpStatusCode.SeeOther;
    }

    private async Task<string> QuestionnaireAsync(string code)
    {
        var version = await app.ReadAsync<LinksDb, int>(links => LinkOf(links, code).Select(l => l.QuestionnaireVersionId).SingleAsync());
        return await app.ReadAsync<CasesDb, string>(cases => cases.QuestionnaireVersions.Where(v => v.Id == version).Select(v => v.QuestionnaireId).SingleAsync());
    }

    private Task<int> ChangeLinkAsync(string code, Action<ResponseLink> change) => app.Gate.WriteAsync<LinksDb, int>(
        async links =>
        {
            change(await LinkOf(links, code).AsTracking().SingleAsync());
            return await links.SaveChangesAsync();
        },
        CancellationToken.None);

    private IQueryable<ResponseLink> LinkOf(LinksDb links, string code)
    {
        var hash = app.Services.GetRequiredService<Secrets>().HashCode(TypedCode.Read(code)!.Value);
        return links.AccessCodes.Where(c => c.CodeHash == hash).Join(links.ResponseLinks, c => c.ResponseLinkId, l => l.Id, (_, l) => l);
    }

    private async Task<List<string>> ParticipationsAsync(Mail mail, System.Linq.Expressions.Expression<Func<Participation, bool>> which) =>
        (await app.ReadAsync<CasesDb, List<string>>(cases => cases.Participations.Where(p => p.ProgrammeId == mail.Programme).Where(which).Select(p => p.QuestionnaireId).ToListAsync()))
            .Order(StringComparer.Ordinal).ToList();
}

public sealed class LetterFormsOnSqlite(SqliteApp app) : LetterFormsTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class LetterFormsOnPostgres(PostgresApp app) : LetterFormsTests(app), IClassFixture<PostgresApp>;
