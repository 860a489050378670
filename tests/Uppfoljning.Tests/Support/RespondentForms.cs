using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Tests.Support;

/// <summary>A questionnaire published in a programme of its own, and links to it.</summary>
public sealed class RespondentForms
{
    /// <summary>One item of every kind, conditions, an exclusive option, and something for each kind of link.</summary>
    public const string EveryKind = """
        {
          "format": 1, "id": "everykind", "title": {"sv": "Alla slag"}, "minutes": 2,
          "languages": {"sv": {"reviewed": true}}, "respondents": [{"role": "participant", "about": "self"}],
          "scales": {"quality": {"rateValues": [{"value": 1, "text": {"sv": "Dåligt"}}, {"value": 2, "text": {"sv": "Okej"}}, {"value": 3, "text": {"sv": "Bra"}}], "direction": "higherIsBetter", "mean": true}},
          "pages": [{"id": "p1", "items": [
            {"id": "R1", "type": "rating", "scale": "quality", "title": {"sv": "Hur var det hos {programme}?"}},
            {"id": "M1", "type": "checkbox", "title": {"sv": "Vilka?"}, "choices": [{"value": "a", "text": {"sv": "A"}}, {"value": "b", "text": {"sv": "B"}}, {"value": "none", "text": {"sv": "Inga"}, "isExclusive": true}]},
            {"id": "S1", "type": "radiogroup", "title": {"sv": "Vilken mest?"}, "choicesFromQuestion": "M1", "visibleIf": "{M1.length} >= 2"},
            {"id": "N1", "type": "number", "min": 0, "max": 120, "title": {"sv": "Hur många?"}},
            {"id": "D1", "type": "date", "min": "2020-01-01", "title": {"sv": "Vilken dag?"}},
            {"id": "C1", "type": "radiogroup", "onlyFor": "personal", "storeAs": "callRequest", "title": {"sv": "Ska {contact} ringa?"}, "choices": [{"value": "yes", "text": {"sv": "Ja"}}, {"value": "no", "text": {"sv": "Nej"}}]},
            {"id": "T1", "type": "comment", "maxLength": 20, "title": {"sv": "Vad mer?"}},
            {"id": "G1", "type": "radiogroup", "onlyFor": "anonymous", "title": {"sv": "Vem?"}, "choices": [{"value": "x", "text": {"sv": "X"}}, {"value": "y", "text": {"sv": "Y"}}]}
          ]}]
        }
        """;

    private readonly TestApp app;
    private static int number;

    private RespondentForms(TestApp app, int programme, int version) => (this.app, Programme, Version) = (app, programme, version);

    public int Programme { get; }

    public int Version { get; }

    public static Task<RespondentForms> EveryKindAsync(TestApp app) => PublishAsync(app, System.Text.Encoding.UTF8.GetBytes(EveryKind));

    public static async Task<RespondentForms> ShippedAsync(TestApp app, string survey) =>
        await PublishAsync(app, await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "surveys", $"{survey}.json")));

    public static async Task<RespondentForms> PublishAsync(TestApp app, byte[] json)
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        var version = await app.Gate.WriteAsync<CasesDb, int>(
            async cases =>
            {
                var added = new QuestionnaireVersion { OrganisationId = organisation, QuestionnaireId = "test", Number = 1, Json = json, Sha256 = [], PublishedAt = app.Time.GetUtcNow() };
                cases.Add(added);
                await cases.SaveChangesAsync();
                return added.Id;
            },
            CancellationToken.None);
        return new RespondentForms(app, programme, version);
    }

    /// <summary>Shipped questionnaires published side by side; links lead to the first.</summary>
    public static async Task<RespondentForms> TogetherAsync(TestApp app, params string[] surveys)
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        await app.PublishAsync(organisation, surveys);
        return new RespondentForms(app, programme, await app.VersionAsync(organisation, surveys[0]));
    }

    /// <summary>A personal link with its code, open for 30 days.</summary>
    public async Task<PersonalLink> NewPersonalAsync(string role = "participant")
    {
        var (token, code, participant) = (Secrets.NewToken(), TypedCode.New(), $"P-{Interlocked.Increment(ref number)}");
        var id = await app.Gate.WriteAsync<LinksDb, long>(
            async links =>
            {
                var link = new ResponseLink
                {
                    ProgrammeId = Programme,
                    QuestionnaireVersionId = Version,
                    Occasion = "m6",
                    Role = role,
                    ParticipantCode = participant,
                    Mode = ResponseMode.Own,
                    ClosesAt = app.Time.GetUtcNow().AddDays(30),
                };
                links.Add(link);
                await links.SaveChangesAsync();
                links.Add(new LinkToken { TokenHash = Secrets.HashToken(token), ResponseLinkId = link.Id });
                links.Add(new AccessCode { CodeHash = app.Services.GetRequiredService<Secrets>().HashCode(code), ResponseLinkId = link.Id });
                await links.SaveChangesAsync();
                return link.Id;
            },
            CancellationToken.None);
        return new PersonalLink(id, token, code.ToString(), participant);
    }

    /// <returns>The address of a collective link, open for 30 days.</returns>
    public async Task<string> NewCollectiveAsync()
    {
        var slug = Secrets.NewSlug();
        await app.Gate.WriteAsync<LinksDb, int>(
            links =>
            {
                links.Add(new CollectiveLink { Slug = slug, ProgrammeId = Programme, QuestionnaireVersionId = Version, Occasion = "exit", Role = "participant", Mode = ResponseMode.WaitingRoom, ClosesAt = app.Time.GetUtcNow().AddDays(30) });
                return links.SaveChangesAsync();
            },
            CancellationToken.None);
        return $"/q/{slug}";
    }

    /// <summary>A browser that has begun a response by a personal link and stands at the first question.</summary>
    public async Task<RespondentBrowser> BeginAsync(PersonalLink? link = null)
    {
        var browser = new RespondentBrowser(app.Http);
        await browser.GetAsync((link ?? await NewPersonalAsync()).Address);
        return await browser.SubmitAsync();
    }
}

public sealed record PersonalLink(long Id, string Token, string Code, string Participant)
{
    public string Address => $"/s/{Token}";
}
