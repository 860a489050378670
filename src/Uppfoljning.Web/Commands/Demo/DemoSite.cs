using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Data.Staff;
using Uppfoljning.Web.Features.Accounts;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Commands.Demo;

/// <summary>The demo's own settings, its database and accounts, and the addresses that are printed.</summary>
internal static class DemoSite
{
    private const string Folder = "demo";
    private const string Password = "prova-nasta-steg";
    private static readonly (string Email, string Name, RoleKind Role)[] Accounts =
    [
        ("samordnare@exempelbygden.example", "demo.coordinator", RoleKind.Coordinator),
        ("utvarderare@exempelbygden.example", "demo.evaluator", RoleKind.Evaluator),
        ("admin@exempelbygden.example", "demo.admin", RoleKind.Admin),
    ];

    /// <summary>Everything in a folder of its own, and requests accepted for the addresses it listens on.</summary>
    public static void Configure(ConfigurationManager configuration, string urls) => configuration.AddInMemoryCollection(
    [
        new($"{Settings.Section}:{nameof(Settings.DataFolder)}", Path.Combine(Folder, "data")),
        new($"{Settings.Section}:{nameof(Settings.KeyFile)}", Path.Combine(Folder, "keys", "master.key")),
        new($"{Settings.Section}:{nameof(Settings.PublicAddress)}", PublicAddress(urls)),
        new($"{Settings.Section}:{nameof(Settings.AcceptBoundAddresses)}", "true"),
        new($"{Settings.Section}:{nameof(Settings.Demo)}", "true"),
        new($"{Settings.Section}:{nameof(Settings.Database)}:{nameof(DatabaseSettings.Provider)}", "sqlite"),
    ]);

    /// <returns>What to print: where to answer, where to sign in and as whom.</returns>
    public static async Task<string> PrepareAsync(IServiceProvider services, Settings settings, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var gate = services.GetRequiredService<WriteGate>();
        var programme = await new DemoDatabase(gate, services.GetRequiredService<TimeProvider>()).FillAsync(stop);
        await new DemoPeople(gate, services.GetRequiredService<PeopleSeal>(), services.GetRequiredService<TimeProvider>()).FillAsync(programme, stop);
        foreach (var (email, name, role) in Accounts)
        {
            var made = await scope.ServiceProvider.GetRequiredService<AccountService>().CreateAsync(email, CommandTexts.Of(name), Password, by: null, stop);
            if (made is Created account)
            {
                await scope.ServiceProvider.GetRequiredService<RoleService>().GiveAsync(account.Id, role, role == RoleKind.Admin ? null : programme, by: null, stop);
            }
        }

        var token = await MintLinkAsync(gate, services.GetRequiredService<TimeProvider>(), stop);
        return Placeholders.Fill(
            CommandTexts.Of("demo.addresses"),
            ("site", settings.PublicAddress),
            ("token", token),
            ("coordinator", Accounts[0].Email),
            ("evaluator", Accounts[1].Email),
            ("admin", Accounts[2].Email),
            ("password", Password));
    }

    /// <summary>A personal link for somebody who has not answered at twelve months; a new one at each start, since only its hash is kept.</summary>
    private static Task<string> MintLinkAsync(WriteGate gate, TimeProvider time, CancellationToken stop) => gate.WriteAsync<CasesDb, LinksDb, string>(
        async (cases, links) =>
        {
            var waiting = await cases.Participations
                .Where(p => p.Occasion == "m12" && p.QuestionnaireId == "followup" && p.AnsweredOn == null && p.StoppedBy == null)
                .OrderBy(p => p.ParticipantCode)
                .FirstAsync(stop);
            var version = await cases.QuestionnaireVersions.Where(v => v.QuestionnaireId == "followup").MaxAsync(v => v.Id, stop);
            var link = await links.ResponseLinks.SingleOrDefaultAsync(
                l => l.ProgrammeId == waiting.ProgrammeId && l.ParticipantCode == waiting.ParticipantCode && l.Occasion == waiting.Occasion && l.QuestionnaireVersionId == version, stop);
            if (link is null)
            {
                link = new ResponseLink
                {
                    ProgrammeId = waiting.ProgrammeId,
                    QuestionnaireVersionId = version,
                    Occasion = waiting.Occasion,
                    Role = "participant",
                    ParticipantCode = waiting.ParticipantCode,
                    Mode = ResponseMode.Own,
                    ClosesAt = time.GetUtcNow().AddYears(1),
                };
                links.Add(link);
                await links.SaveChangesAsync(stop);
            }

            var token = Secrets.NewToken();
            links.Add(new LinkToken { TokenHash = Secrets.HashToken(token), ResponseLinkId = link.Id });
            await links.SaveChangesAsync(stop);
            return token;
        },
        stop);

    private static string PublicAddress(string urls)
    {
        var first = new UriBuilder(urls.Split(';')[0].Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal));
        if (first.Host is "0.0.0.0" or "[::]")
        {
            first.Host = "localhost";
        }

        return first.Uri.GetLeftPart(UriPartial.Authority);
    }
}
