using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Architecture;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Messages;
using Uppfoljning.Web.Features.Messages.Sending;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Tests.Web.Messages.Sending;

/// <summary>A programme of its own for each test, with people who are to be written to, and a sender whose channels remember.</summary>
public sealed class Outbox
{
    public const string Occasion = "m6";
    public static readonly DateTimeOffset Tuesday = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero); // 10.00 in Stockholm

    private readonly TestApp app;
    private int step;

    private Outbox(TestApp app) => this.app = app;

    public Post Post { get; } = new();

    public int ProgrammeId { get; private set; }

    public SendService Sender { get; private set; } = null!;

    public static async Task<Outbox> OpenAsync(TestApp app, SmsSettings? sms = null)
    {
        app.Time.MoveTo(Tuesday);
        var outbox = new Outbox(app) { ProgrammeId = await app.Gate.WriteAsync<CasesDb, int>(AddProgrammeAsync, CancellationToken.None) };
        await outbox.ChangeAsync<int>(async people =>
        {
            await people.Messages.ExecuteDeleteAsync();
            await people.OutboxState.ExecuteDeleteAsync();
            return 0;
        });
        outbox.Sender = outbox.NewSender(sms);
        return outbox;
    }

    /// <summary>Another sender on the same database, as on another node or after a restart.</summary>
    public SendService NewSender(SmsSettings? sms = null)
    {
        var settings = new Settings { PublicAddress = app.Settings.PublicAddress, Sms = sms ?? new SmsSettings() };
        var (plans, questionnaires) = (app.Services.GetRequiredService<ContactPlanLibrary>(), app.Services.GetRequiredService<QuestionnaireLibrary>());
        var (secrets, seal, texts) = (app.Services.GetRequiredService<Secrets>(), app.Services.GetRequiredService<PeopleSeal>(), app.Services.GetRequiredService<Uppfoljning.Web.Localisation.Texts>());
        return new SendService(
            app.Gate,
            new SweepDoubts(app.Gate, app.Time),
            new Claims(app.Gate, settings, app.Time),
            new Departures(plans, new MessageLinks(questionnaires, secrets, settings), seal, new SmsBudget(settings), texts, settings, app.Time),
            new Outcomes(settings),
            Post,
            Post,
            new TestMessages(),
            app.Time);
    }

    public async Task<Message> QueueAsync(Channel channel = Channel.Email, DateTimeOffset? dueAt = null, string language = "sv", int? plan = null) =>
        await MessageAsync((await QueueAsync(1, channel, dueAt, language, plan))[0]);

    public Task<List<long>> QueueAsync(int count, Channel channel = Channel.Email, DateTimeOffset? dueAt = null, string language = "sv", int? plan = null) => app.Gate.WriteAsync<PeopleDb, LinksDb, List<long>>(
        async (people, links) =>
        {
            var seal = app.Services.GetRequiredService<PeopleSeal>();
            var next = await people.NextIdAsync(CancellationToken.None);
            var queued = new List<Message>();
            for (var id = next; id < next + count; id++)
            {
                people.Add(new Participant
                {
                    Id = id,
                    ProgrammeId = ProgrammeId,
                    SealedName = seal.Name(ProgrammeId, id, "Namn"),
                    PersonHash = seal.PersonHash(ProgrammeId, "Namn", id),
                    Language = language,
                    AddedOn = new DateOnly(2026, 1, 1),
                });
                people.Add(seal.Contact(ProgrammeId, id, ContactKind.Email, 1, $"person{id}@example.org"));
                people.Add(seal.Contact(ProgrammeId, id, ContactKind.Mobile, 1, $"+4670{id:0000000}"));
                links.Add(new IdentityLink { ParticipantCode = Secrets.NewParticipantCode(), ParticipantId = id });
                queued.Add(Message(id, channel, dueAt ?? Tuesday, plan));
            }

            people.AddRange(queued);
            await people.SaveChangesAsync();
            await links.SaveChangesAsync();
            return queued.ConvertAll(m => m.Id);
        },
        CancellationToken.None);

    public Task<Message> MessageAsync(long id) => app.ReadAsync<PeopleDb, Message>(people => people.Messages.SingleAsync(m => m.Id == id));

    public Task<int> CountAsync(MessageState state) => app.ReadAsync<PeopleDb, int>(people => people.Messages.CountAsync(m => m.ProgrammeId == ProgrammeId && m.State == state));

    public Task<OutboxState?> StateAsync() => app.ReadAsync<PeopleDb, OutboxState?>(people => people.OutboxState.SingleOrDefaultAsync());

    public Task<List<MessageAttempt>> AttemptsAsync(long id) =>
        app.ReadAsync<PeopleDb, List<MessageAttempt>>(people => people.MessageAttempts.Where(a => a.MessageId == id).OrderBy(a => a.Number).ToListAsync());

    public Task<T> ChangeAsync<T>(Func<PeopleDb, Task<T>> change) => app.Gate.WriteAsync(change, CancellationToken.None);

    public Task<int> ReleaseAsync() => ChangeAsync(async people =>
    {
        (await people.OutboxState.AsTracking().SingleAsync()).Release(app.Time.GetUtcNow());
        return await people.SaveChangesAsync();
    });

    public Task<SweepReport> SweepAsync() => Sender.SweepAsync(CancellationToken.None);

    private Message Message(int participantId, Channel channel, DateTimeOffset dueAt, int? plan) => new()
    {
        ProgrammeId = ProgrammeId,
        ParticipantId = participantId,
        EnrolmentNumber = 1,
        Occasion = Occasion,
        Step = $"step-{++step}",
        Channel = channel,
        ContactPlanVersionId = plan,
        Words = "invitation",
        QuestionnaireId = "followup",
        ClosesOn = new DateOnly(2027, 3, 1),
        DueAt = dueAt,
        Reference = Secrets.NewShortId(),
    };

    private static async Task<int> AddProgrammeAsync(CasesDb cases)
    {
        var organisation = new Organisation { Name = "Förbundet" };
        cases.Add(organisation);
        await cases.SaveChangesAsync();
        var json = await File.ReadAllBytesAsync(Path.Combine(SourceTree.Root, "surveys", "followup.json"));
        var programme = new Programme
        {
            OrganisationId = organisation.Id,
            Name = "Insatsen",
            SenderName = "Förbundet",
            ContactName = "Kontakten",
            ContactPhone = "090-10 00 00",
            ContactEmail = "kontakt@example.org",
            ContactHours = "vardagar 9–16",
        };
        cases.Add(programme);
        cases.Add(new QuestionnaireVersion { OrganisationId = organisation.Id, QuestionnaireId = "followup", Number = 1, Json = json, Sha256 = SHA256.HashData(json), PublishedAt = Tuesday });
        await cases.SaveChangesAsync();
        return programme.Id;
    }
}
