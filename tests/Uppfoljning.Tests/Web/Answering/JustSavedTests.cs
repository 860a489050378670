using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Answering;

namespace Uppfoljning.Tests.Web.Answering;

public class JustSavedTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task The_page_after_each_save_is_what_the_file_says_when_it_is_read_anew()
    {
        var phone = await (await RespondentForms.EveryKindAsync(app)).BeginAsync();
        (string, string)[][] answers = [[("R1", "2")], [("M1", "a"), ("M1", "b")], [("S1", "b")], [("N1", "7")], [("D1", "2026-05-31")], [("C1", "yes")], [("T1", "Mer fika")]];
        foreach (var answer in answers)
        {
            await SameReadAnewAsync(phone);
            await phone.SubmitAsync(answer);
        }

        Assert.Equal("kontroll", phone.Step);
        var check = phone.Address;
        await SameReadAnewAsync(phone);
        await phone.GetAsync(check.Replace("kontroll", "7", StringComparison.Ordinal));
        foreach (var _ in answers[1..])
        {
            await phone.BackAsync();
            await SameReadAnewAsync(phone);
        }

        await phone.GetAsync(check);
        await phone.SubmitAsync();

        Assert.Equal("tack", phone.Step);
        await SameReadAnewAsync(phone);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(2, HttpStatusCode.NotFound)]
    public async Task What_was_saved_is_handed_to_one_page_and_only_at_once(int seconds, HttpStatusCode next)
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var link = await forms.NewPersonalAsync();
        var address = await SaveFirstAsync(await forms.BeginAsync(link));
        await app.Gate.WriteAsync<LinksDb, int>(
            links => links.ResponseLinks.Where(l => l.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.State, LinkState.Withdrawn)), CancellationToken.None);
        app.Time.Advance(TimeSpan.FromSeconds(seconds));

        using var first = await app.Http.GetAsync(address);
        using var second = await app.Http.GetAsync(address);

        Assert.Equal((next, HttpStatusCode.NotFound), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task Nobody_gets_it_with_the_link_of_another()
    {
        var forms = await RespondentForms.EveryKindAsync(app);
        var (own, other) = (await forms.NewPersonalAsync(), await forms.NewPersonalAsync());
        var address = await SaveFirstAsync(await forms.BeginAsync(own));

        using var reply = await app.Http.GetAsync(address.Replace(own.Token, other.Token, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }

    [Fact]
    public void When_an_earlier_save_is_heard_of_late_the_page_reads_what_is_stored()
    {
        var (just, now) = (app.Services.GetRequiredService<JustSaved>(), app.Time.GetUtcNow());
        SavedVisit Saved(string coded, TimeSpan ago) => new("token", Link(), new Visit { Id = "late", ResponseLinkId = 1, StartedAt = now, LastSavedAt = now - ago, Language = "sv" }, coded);

        just.Keep(Saved("later", TimeSpan.Zero));
        just.Keep(Saved("earlier", TimeSpan.FromMilliseconds(1)));
        var before = just.Take("token", "late");
        just.Keep(Saved("later", TimeSpan.Zero));
        var taken = just.Take("token", "late");
        just.Keep(Saved("earlier", TimeSpan.FromMilliseconds(1)));
        var after = just.Take("token", "late");

        Assert.Equal((null, "later", null), (before?.Coded, taken?.Coded, after?.Coded));
    }

    [Fact]
    public void What_no_page_came_for_is_forgotten()
    {
        var just = app.Services.GetRequiredService<JustSaved>();
        var count = JustSaved.SavesBetweenSweeps;
        void KeepMany(string name)
        {
            for (var i = 0; i < count; i++)
            {
                just.Keep(new SavedVisit("token", Link(), new Visit { Id = $"{name}{i}", ResponseLinkId = 1, StartedAt = app.Time.GetUtcNow(), LastSavedAt = app.Time.GetUtcNow(), Language = "sv" }, "{}"));
            }
        }

        KeepMany("first");
        app.Time.Advance(JustSaved.Lasting);
        KeepMany("second");

        Assert.InRange(just.Count, 1, count);
    }

    private static async Task SameReadAnewAsync(RespondentBrowser phone)
    {
        var (address, saved) = (phone.Address, Seen(phone));
        await phone.GetAsync(address);
        Assert.Equal(saved, Seen(phone));
    }

    private static (string Text, string Filled) Seen(RespondentBrowser phone) => (
        phone.Page.Body!.TextContent,
        string.Join(' ', phone.Page.QuerySelectorAll("[checked], input[type=text], input[type=date]").Select(f => f.GetAttribute("value"))));

    /// <returns>The page that the save leads to, not yet opened.</returns>
    private async Task<string> SaveFirstAsync(RespondentBrowser phone)
    {
        using var reply = await app.Http.PostAsync(phone.Address, new FormUrlEncodedContent([new("R1", "2")]));
        return reply.Headers.Location!.OriginalString;
    }

    private static ResponseLink Link() => new()
    {
        ProgrammeId = 1,
        QuestionnaireVersionId = 1,
        Occasion = "exit",
        Role = ResponseLink.Participant,
        Mode = ResponseMode.Own,
        ClosesAt = DateTimeOffset.MaxValue,
    };
}
