using System.Net;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Messages.Sending;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Messages;

public sealed class OutboxPageTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task A_coordinator_sees_the_states_and_causes_of_her_programmes_in_words()
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync();
        await outbox.ChangeAsync(people => people.ContactPoints.Where(c => c.ParticipantId == message.ParticipantId).ExecuteDeleteAsync());
        await outbox.SweepAsync();

        var browser = await SignedInAsync(outbox.ProgrammeId);
        await browser.GetAsync("/utskick");

        Assert.Equal("Misslyckad", browser.Page.QuerySelector("#rows")!.TextContent);
        Assert.Contains("Ingen användbar kontaktuppgift", browser.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_programmes_messages_are_not_shown()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.QueueAsync();
        var (_, other) = await app.MakeProgrammeAsync();

        var browser = await SignedInAsync(other);
        await browser.GetAsync("/utskick?visa=Queued");

        Assert.Null(browser.Page.QuerySelector("tbody"));
    }

    [Fact]
    public async Task Pausing_holds_everything_and_releasing_lets_it_go()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.QueueAsync();
        var browser = await SignedInAsync(outbox.ProgrammeId);

        await (await browser.GetAsync("/utskick")).SubmitAsync("handler=Pause");
        var paused = await outbox.SweepAsync();
        await browser.SubmitAsync("handler=Release");
        var released = await outbox.SweepAsync();

        Assert.Equal((PauseReason.ByHand, 1), (paused.Paused, released.Tried));
    }

    [Fact]
    public async Task The_buttons_of_a_mail_program_opt_out_with_one_post_and_looking_changes_nothing()
    {
        var outbox = await Outbox.OpenAsync(app);
        await outbox.QueueAsync();
        await outbox.SweepAsync();
        var address = outbox.Post.Emails[^1].OptOut!.AbsolutePath;

        await app.Http.GetAsync(address);
        var looked = await StopsAsync();
        var pressed = await app.Http.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));

        Assert.Equal((0, HttpStatusCode.OK, 1), (looked, pressed.StatusCode, await StopsAsync()));
    }

    private Task<int> StopsAsync() => app.ReadAsync<LinksDb, int>(links => links.StopRequests.CountAsync(s => s.Kind == StopKind.OptedOut));

    private async Task<StaffBrowser> SignedInAsync(int programme) => await app.SignInAsAsync((RoleKind.Coordinator, programme));
}
