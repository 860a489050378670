using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Tests.Support;
using Uppfoljning.Tests.Web.Messages.Sending;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;

namespace Uppfoljning.Tests.Web.Messages.Letters;

/// <summary>A programme with people who have an address, letters to them, and a coordinator who prints.</summary>
internal sealed class Mail
{
    private readonly TestApp app;
    private int? planVersion;

    private Mail(TestApp app, Outbox outbox) => (this.app, Outbox) = (app, outbox);

    public Outbox Outbox { get; }

    public int Programme => Outbox.ProgrammeId;

    public static async Task<Mail> OpenAsync(TestApp app) => new(app, await Outbox.OpenAsync(app));

    public async Task<Message> QueueAsync(string language = "sv", DateTimeOffset? dueAt = null)
    {
        var letter = await Outbox.QueueAsync(Channel.Letter, dueAt, language, planVersion);
        await Outbox.ChangeAsync(people =>
        {
            people.Add(app.Services.GetRequiredService<PeopleSeal>().Contact(Programme, letter.ParticipantId, ContactKind.Address, 1, "Storgatan 1\n931 31 Skellefteå"));
            return people.SaveChangesAsync();
        });
        return letter;
    }

    /// <summary>Somebody has read the plan and the questionnaire in the language.</summary>
    public async Task ReviewAsync(string language)
    {
        var plan = JsonNode.Parse(DefaultContactPlan.File.Span)!;
        plan["languages"]![language]!["reviewed"] = true;
        var stored = new ContactPlanVersion { ProgrammeId = Programme, Number = 1, Json = Encoding.UTF8.GetBytes(plan.ToJsonString()), StoredAt = app.Time.GetUtcNow() };
        await app.Gate.WriteAsync<CasesDb, int>(
            async cases =>
            {
                cases.Add(stored);
                var organisation = await cases.Programmes.Where(p => p.Id == Programme).Select(p => p.OrganisationId).SingleAsync();
                var version = await cases.QuestionnaireVersions.Where(v => v.OrganisationId == organisation).Select(v => v.Id).SingleAsync();
                cases.Add(new TranslationReview { QuestionnaireVersionId = version, Language = language, RecordedBy = 1, ReviewedOn = new DateOnly(2026, 9, 1) });
                return await cases.SaveChangesAsync();
            },
            CancellationToken.None);
        planVersion = stored.Id;
    }

    public Task<int> StopAsync(int participant) => Outbox.ChangeAsync(people =>
    {
        people.Add(new ContactStop { ParticipantId = participant, Reason = StopReason.OptedOut, On = new DateOnly(2026, 9, 1) });
        return people.SaveChangesAsync();
    });

    public Task<StaffBrowser> SignInAsync() => app.SignInAsAsync((RoleKind.Coordinator, Programme));

    /// <summary>A browser at the pile that was made of everything due.</summary>
    public async Task<StaffBrowser> MakeAsync()
    {
        var browser = await SignInAsync();
        await browser.GetAsync($"/program/{Programme}/brev");
        return await browser.SubmitAsync("");
    }

    /// <summary>A browser with the letters before it.</summary>
    public async Task<StaffBrowser> PrintAsync() => await (await MakeAsync()).SubmitAsync("/Print");
}
