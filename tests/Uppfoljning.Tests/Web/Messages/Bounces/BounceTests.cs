using System.Text;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Messages.Sending;
using Uppfoljning.Web;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages.Bounces;

using Uppfoljning.Web.Security;

namespace Uppfoljning.Tests.Web.Messages.Bounces;

public abstract class BounceTests : IDisposable
{
    private readonly TestApp app;
    private readonly string folder = Directory.CreateTempSubdirectory("uppfoljning-bounces-").FullName;
    private readonly BounceShelf shelf;
    private readonly BounceService bounces;

    protected BounceTests(TestApp app)
    {
        this.app = app;
        shelf = new BounceShelf(new Settings { Email = new EmailSettings { BounceFolder = folder } });
        bounces = new BounceService(app.Gate, shelf, app.Time);
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_address_that_nobody_has_fails_the_message_and_is_not_written_to_again()
    {
        var (outbox, sent) = await SentAsync();
        await LayAsync(Reports.Postfix(sent.Reference));

        var bounced = await bounces.SweepAsync(CancellationToken.None);

        var after = await outbox.MessageAsync(sent.Id);
        Assert.Equal((1, MessageState.Failed, "bounce.5.1.1"), (bounced, after.State, after.Cause));
        Assert.Equal("bounce.5.1.1", (await EmailOfAsync(sent)).UndeliverableCause);
        Assert.Empty(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_full_mailbox_fails_the_message_and_keeps_the_address()
    {
        var (outbox, sent) = await SentAsync();
        await LayAsync(Reports.Exchange(sent.Reference));

        await bounces.SweepAsync(CancellationToken.None);

        Assert.Equal((MessageState.Failed, "bounce.5.2.2"), ((await outbox.MessageAsync(sent.Id)).State, (await outbox.MessageAsync(sent.Id)).Cause));
        Assert.Null((await EmailOfAsync(sent)).UndeliverableSince);
    }

    [Fact]
    public async Task A_report_for_an_address_outside_ASCII_is_read()
    {
        var (outbox, sent) = await SentAsync();
        await LayAsync(Reports.International(sent.Reference));

        await bounces.SweepAsync(CancellationToken.None);

        Assert.Equal(MessageState.Failed, (await outbox.MessageAsync(sent.Id)).State);
    }

    [Theory]
    [InlineData("delayed", "4.4.1")]
    [InlineData("delivered", "2.0.0")]
    [InlineData("relayed", "2.0.0")]
    public async Task A_delay_and_good_news_change_nothing_and_are_not_laid_aside(string action, string status)
    {
        var (outbox, sent) = await SentAsync();
        await LayAsync(Reports.Postfix(sent.Reference, action, status));

        var bounced = await bounces.SweepAsync(CancellationToken.None);

        Assert.Equal((0, MessageState.Sent, 0), (bounced, (await outbox.MessageAsync(sent.Id)).State, shelf.CountUnmatched()));
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public async Task A_report_that_comes_twice_counts_once_and_is_not_laid_aside()
    {
        var (_, sent) = await SentAsync();
        await LayAsync(Reports.Postfix(sent.Reference));
        await LayAsync(Reports.Postfix(sent.Reference));

        var bounced = await bounces.SweepAsync(CancellationToken.None);

        Assert.Equal((1, 0), (bounced, shelf.CountUnmatched()));
    }

    [Fact]
    public async Task A_report_on_somebody_elses_message_is_laid_aside_whole()
    {
        var report = Reports.Postfix("someotherref").ReplaceLineEndings("\r\n");
        await LayAsync(report);

        await bounces.SweepAsync(CancellationToken.None);

        Assert.Equal(1, shelf.CountUnmatched());
        Assert.Equal(report, await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(folder, "unmatched")).Single()));
    }

    [Fact]
    public async Task A_letter_from_a_person_that_quotes_a_report_fails_nothing()
    {
        var (outbox, sent) = await SentAsync();
        await LayAsync(Reports.Letter(sent.Reference));
        await LayAsync(Reports.Away(sent.Reference));

        await bounces.SweepAsync(CancellationToken.None);

        Assert.Equal((MessageState.Sent, 2), ((await outbox.MessageAsync(sent.Id)).State, shelf.CountUnmatched()));
    }

    [Fact]
    public async Task Garbage_an_empty_file_and_one_that_is_too_large_are_laid_aside_and_the_rest_is_read()
    {
        var (outbox, sent) = await SentAsync();
        await File.WriteAllBytesAsync(Path.Combine(folder, "a-garbage"), [0, 255, 254, 13, 10, 0, 216, 1]);
        await File.WriteAllBytesAsync(Path.Combine(folder, "b-empty"), []);
        await File.WriteAllTextAsync(Path.Combine(folder, "c-large"), Reports.Postfix(sent.Reference) + new string('x', 1024 * 1024));
        await File.WriteAllTextAsync(Path.Combine(folder, "d-cut"), Reports.Postfix(sent.Reference)[..300]);
        await LayAsync(Reports.Postfix(sent.Reference));

        var bounced = await bounces.SweepAsync(CancellationToken.None);

        Assert.Equal((1, 4, MessageState.Failed), (bounced, shelf.CountUnmatched(), (await outbox.MessageAsync(sent.Id)).State));
    }

    [Fact]
    public async Task What_was_laid_aside_is_removed_after_thirty_days()
    {
        await LayAsync(Reports.Postfix("someotherref"));
        await bounces.SweepAsync(CancellationToken.None);
        var kept = Directory.EnumerateFiles(Path.Combine(folder, "unmatched")).Single();

        File.SetLastWriteTimeUtc(kept, app.Time.GetUtcNow().UtcDateTime.AddDays(-29));
        await bounces.SweepAsync(CancellationToken.None);
        var after29 = shelf.CountUnmatched();
        File.SetLastWriteTimeUtc(kept, app.Time.GetUtcNow().UtcDateTime.AddDays(-31));
        await bounces.SweepAsync(CancellationToken.None);

        Assert.Equal((1, 0), (after29, shelf.CountUnmatched()));
    }

    private async Task<(Outbox Outbox, Message Message)> SentAsync()
    {
        var outbox = await Outbox.OpenAsync(app);
        var message = await outbox.QueueAsync(Channel.Email);
        await outbox.SweepAsync();
        return (outbox, await outbox.MessageAsync(message.Id));
    }

    /// <summary>As a mail server does: lines end with CR LF.</summary>
    private Task LayAsync(string report) =>
        File.WriteAllTextAsync(Path.Combine(folder, Secrets.NewShortId()), report.ReplaceLineEndings("\r\n"), new UTF8Encoding(false));

    private Task<ContactPoint> EmailOfAsync(Message message) =>
        app.ReadAsync<PeopleDb, ContactPoint>(people => people.ContactPoints.SingleAsync(c => c.ParticipantId == message.ParticipantId && c.Kind == ContactKind.Email));
}

public sealed class BouncesOnSqlite(SqliteApp app) : BounceTests(app), IClassFixture<SqliteApp>;

[Trait(Servers.Needs, Servers.Postgres)]
public sealed class BouncesOnPostgres(PostgresApp app) : BounceTests(app), IClassFixture<PostgresApp>;
