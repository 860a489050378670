using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Messages.Sending;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Messages.Calls;

/// <summary>A programme with people to call, and a coordinator who calls.</summary>
internal sealed class CallDesk
{
    private readonly TestApp app;

    private CallDesk(TestApp app, Outbox outbox) => (this.app, Outbox) = (app, outbox);

    public Outbox Outbox { get; }

    public int Programme => Outbox.ProgrammeId;

    public static async Task<CallDesk> OpenAsync(TestApp app) => new(app, await Outbox.OpenAsync(app));

    public static string AddressOf(Message call) => $"/samtal/planerat/{call.Id}";

    public Task<Message> QueueAsync(string language = "sv") => Outbox.QueueAsync(Channel.Call, language: language);

    public Task<StaffBrowser> SignInAsync() => app.SignInAsAsync((RoleKind.Coordinator, Programme));

    public async Task<StaffBrowser> AtAsync(Message call) => await (await SignInAsync()).GetAsync(AddressOf(call));

    public Task<int> AddSecondNumberAsync(Message call) => Outbox.ChangeAsync(people =>
    {
        people.Add(app.Services.GetRequiredService<PeopleSeal>().Contact(Programme, call.ParticipantId, ContactKind.Mobile, 2, $"+4672{call.ParticipantId:0000000}"));
        return people.SaveChangesAsync();
    });

    public Task<ContactPoint> PhoneAsync(Message call, int number) =>
        app.ReadAsync<PeopleDb, ContactPoint>(people => people.ContactPoints.SingleAsync(c => c.ParticipantId == call.ParticipantId && c.Kind == ContactKind.Mobile && c.Number == number));

    public Task<int> LoggedAsync(string action, int participant) =>
        app.ReadAsync<StaffDb, int>(staff => staff.AuditEntries.CountAsync(e => e.Action == action && (e.Subject == $"participant {participant}" || e.Subject.StartsWith($"participant {participant} "))));

    /// <summary>The person has been written to before.</summary>
    public async Task<int> InviteAsync(Message call)
    {
        var code = await CodeOfAsync(call);
        return await app.Gate.WriteAsync<CasesDb, int>(
            cases =>
            {
                cases.Add(new Participation { ProgrammeId = Programme, ParticipantCode = code, Occasion = Outbox.Occasion, QuestionnaireId = "followup", InvitedOn = new DateOnly(2026, 8, 20) });
                return cases.SaveChangesAsync();
            },
            CancellationToken.None);
    }

    /// <returns>The link that the person asked by.</returns>
    public async Task<long> AskAsync(Message call)
    {
        var code = await CodeOfAsync(call);
        var version = await app.ReadAsync<CasesDb, int>(cases => cases.QuestionnaireVersions.Where(v => cases.Programmes.Any(p => p.Id == Programme && p.OrganisationId == v.OrganisationId)).Select(v => v.Id).SingleAsync());
        return await app.Gate.WriteAsync<LinksDb, long>(
            async links =>
            {
                var link = new ResponseLink { ProgrammeId = Programme, QuestionnaireVersionId = version, Occasion = Outbox.Occasion, Role = "participant", ParticipantCode = code, Mode = ResponseMode.Own, ClosesAt = app.Time.GetUtcNow().AddDays(30) };
                links.Add(link);
                await links.SaveChangesAsync();
                links.Add(new CallRequest { ResponseLinkId = link.Id, At = app.Time.GetUtcNow() });
                await links.SaveChangesAsync();
                return link.Id;
            },
            CancellationToken.None);
    }

    public Task<CallRequest> RequestAsync(long link) => app.ReadAsync<LinksDb, CallRequest>(links => links.CallRequests.SingleAsync(r => r.ResponseLinkId == link));

    private Task<string> CodeOfAsync(Message call) =>
        app.ReadAsync<LinksDb, string>(links => links.IdentityLinks.Where(l => l.ParticipantId == call.ParticipantId).Select(l => l.ParticipantCode).SingleAsync());
}
