using System.Globalization;
using System.Net;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Tests.Web.Security;

/// <summary>Every staff page × every role × an id that is one's own, another's, or nobody's.</summary>
public sealed class AccessMatrixTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string Missing = "999999";

    [Fact]
    public async Task Without_a_session_every_staff_page_leads_to_sign_in()
    {
        foreach (var page in PageList.Staff(app))
        {
            using var reply = await app.Http.GetAsync(new Uri(page.With(Missing), UriKind.Relative));

            var leads = reply.StatusCode == HttpStatusCode.Redirect && reply.Headers.Location!.OriginalString.StartsWith("/logga-in", StringComparison.Ordinal);
            Assert.True(leads, $"{page.Address} answered {reply.StatusCode}");
        }
    }

    [Fact]
    public async Task A_role_opens_the_pages_of_its_permissions_and_for_it_the_others_do_not_exist()
    {
        foreach (var kind in Enum.GetValues<RoleKind>())
        {
            var own = await StaffWork.MakeAsync(app);
            var browser = await app.SignInAsAsync((kind, kind == RoleKind.Admin ? null : own.Programme));
            foreach (var page in PageList.Staff(app).Where(p => Permits(kind, p) || !p.NamesSomething).Where(p => Knows(kind, p)))
            {
                await browser.GetAsync(page.NamesSomething ? page.With(own.IdFor(page.Address).ToString(CultureInfo.InvariantCulture)) : page.Address);

                Assert.True(browser.Status == (Permits(kind, page) ? HttpStatusCode.OK : HttpStatusCode.NotFound), $"{kind} at {page.Address} got {browser.Status}");
            }
        }
    }

    [Fact]
    public async Task Anothers_id_and_a_missing_one_get_the_same_answer_byte_for_byte()
    {
        var own = await StaffWork.MakeAsync(app);
        var theirs = await StaffWork.MakeAsync(app);
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, own.Programme));
        foreach (var page in PageList.Staff(app).Where(p => p.NamesSomething && Permits(RoleKind.Coordinator, p)))
        {
            foreach (var post in page.Posts.Prepend(null))
            {
                var foreign = await AskAsync(browser, page, theirs.IdFor(page.Address).ToString(CultureInfo.InvariantCulture), post);
                var missing = await AskAsync(browser, page, Missing, post);

                Assert.True(foreign.Status == HttpStatusCode.NotFound, $"{page.Address} {post} answered {foreign.Status} for another's id");
                Assert.Equal(missing, foreign);
            }
        }
    }

    [Fact]
    public async Task Every_staff_post_without_its_form_token_is_refused()
    {
        var own = await StaffWork.MakeAsync(app);
        var browsers = new List<(RoleKind Kind, StaffBrowser Browser)>();
        foreach (var kind in Enum.GetValues<RoleKind>())
        {
            browsers.Add((kind, await app.SignInAsAsync((kind, kind == RoleKind.Admin ? null : own.Programme))));
        }

        foreach (var page in PageList.Staff(app))
        {
            var browser = browsers.First(b => Permits(b.Kind, page)).Browser;
            foreach (var post in page.Posts)
            {
                await browser.PostAsync(page.With(Missing, post), [("Name", "x")]);

                Assert.True(browser.Status == HttpStatusCode.BadRequest, $"POST {page.Address} {post} answered {browser.Status}");
            }
        }
    }

    [Fact]
    public async Task A_post_that_the_page_does_not_take_is_refused()
    {
        var own = await StaffWork.MakeAsync(app);
        var browser = await app.SignInAsAsync((RoleKind.Coordinator, own.Programme));
        foreach (var page in PageList.Staff(app).Where(p => p.NamesSomething && Permits(RoleKind.Coordinator, p) && !p.Posts.Contains("")))
        {
            var (status, _) = await AskAsync(browser, page, own.IdFor(page.Address).ToString(CultureInfo.InvariantCulture), "");

            Assert.True(status == HttpStatusCode.MethodNotAllowed, $"{page.Address} answered {status}");
        }
    }

    private static bool Permits(RoleKind kind, PageEntry page) => kind.Gives(page.Permission);

    /// <summary>Pages that name an account or a result have tests of their own.</summary>
    private static bool Knows(RoleKind kind, PageEntry page) => !page.NamesSomething || kind == RoleKind.Coordinator;

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(StaffBrowser browser, PageEntry page, string id, string? post)
    {
        if (post is null)
        {
            await browser.GetAsync(page.With(id));
        }
        else
        {
            await browser.GetAsync("/start");
            await browser.PostAsync(page.With(id, post), [("__RequestVerificationToken", browser.FormToken), ("Text", "{}"), ("Language", "sv"), ("LinkId", "1")]);
        }

        return (browser.Status, browser.Page.DocumentElement.OuterHtml);
    }
}
