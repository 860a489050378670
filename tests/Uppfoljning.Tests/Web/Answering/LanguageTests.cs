using System.Net;
using System.Text.RegularExpressions;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Tests.Web.Answering;

public partial class LanguageTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public void Every_language_has_the_same_words_with_the_same_places()
    {
        var texts = new Texts();
        var source = texts.In(Language.Swedish);

        foreach (var language in Language.All)
        {
            var words = texts.In(language);
            Assert.Equal(source.Keys.Order(StringComparer.Ordinal), words.Keys.Where(key => !IsPluralOfItsOwn(key, source)).Order(StringComparer.Ordinal));
            foreach (var key in source.Keys)
            {
                Assert.Equal((language.Code, key, PlacesOf(source[key])), (language.Code, key, PlacesOf(words[key])));
            }
        }
    }

    [Fact]
    public void Arabic_counts_a_few_minutes_with_their_plural()
    {
        var words = new Texts().In(Language.Find("ar")!);

        Assert.EndsWith("5 دقائق.", words.Plural("answering.start.minutes", 5), StringComparison.Ordinal);
        Assert.EndsWith("12 دقيقة.", words.Plural("answering.start.minutes", 12), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_are_named_in_themselves_and_unreviewed_ones_are_not_offered()
    {
        var forms = await RespondentForms.ShippedAsync(app, "followup");
        var link = await forms.NewPersonalAsync();
        var phone = new RespondentBrowser(app.Http);

        await phone.GetAsync($"{link.Address}?sprak=ar");

        Assert.Equal(["Svenska", "Lättläst svenska", "English"], phone.Page.QuerySelectorAll(".languages a").Select(a => a.TextContent));
        Assert.Equal("sv", phone.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_language_is_offered_within_seconds_of_its_review_and_written_from_the_right()
    {
        var forms = await RespondentForms.ShippedAsync(app, "followup");
        var link = await forms.NewPersonalAsync();
        var phone = new RespondentBrowser(app.Http);
        await phone.GetAsync(link.Address);
        await app.Gate.WriteAsync<CasesDb, int>(
            cases =>
            {
                cases.Add(new TranslationReview { QuestionnaireVersionId = forms.Version, Language = "ar", ReviewedOn = new DateOnly(2026, 9, 1), RecordedBy = 1 });
                return cases.SaveChangesAsync();
            },
            CancellationToken.None);

        app.Time.Advance(TimeSpan.FromSeconds(5));
        await phone.GetAsync($"{link.Address}?sprak=ar");

        Assert.Contains("العربية", phone.Page.QuerySelectorAll(".languages a").Select(a => a.TextContent));
        Assert.Equal(("ar", "rtl"), (phone.Page.DocumentElement.GetAttribute("lang"), phone.Page.DocumentElement.GetAttribute("dir")));
        Assert.Equal("كيف حالك الآن؟", phone.Heading);
        Assert.All(phone.Page.QuerySelectorAll("main a[href^='/s/']"), a => Assert.EndsWith("?sprak=ar", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_language_chosen_on_a_question_is_kept_from_the_next_save_on()
    {
        var forms = await RespondentForms.ShippedAsync(app, "nki");
        var phone = await forms.BeginAsync();
        await phone.GetAsync($"{phone.Address}?sprak=en");

        await phone.SubmitAsync();

        Assert.Equal("en", phone.Page.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain('?', phone.Address);
    }

    [Fact]
    public async Task The_kind_page_speaks_the_language_it_is_asked_in()
    {
        var phone = new RespondentBrowser(app.Http);

        await phone.GetAsync("/s/unknown?sprak=so");

        Assert.Equal(HttpStatusCode.NotFound, phone.Status);
        Assert.Equal("Linkiga lama furi karo", phone.Heading);
    }

    /// <summary>Arabic and Ukrainian have plurals that Swedish has not.</summary>
    private static bool IsPluralOfItsOwn(string key, Words source) =>
        key.LastIndexOf('.') is > 0 and var end && key[end..] is ".two" or ".few" or ".many" && source.Has(key[..end] + ".other");

    private static string PlacesOf(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
