using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Tests.Support;

/// <summary>One of each thing that staff pages show, in a programme and organisation of its own.</summary>
public sealed record StaffWork(int Organisation, int Programme, int Version, int Draft, int Link, int Participant, int Import, int Letters, long Call, long Handover)
{
    public static async Task<StaffWork> MakeAsync(TestApp app, string survey = "nki")
    {
        var (organisation, programme) = await app.MakeProgrammeAsync();
        var json = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "surveys", $"{survey}.json"));
        var (participant, import) = await app.MakeParticipantAsync(programme, "Åsa Öberg");
        return await app.Gate.WriteAsync<CasesDb, LinksDb, PeopleDb, StaffWork>(
            async (cases, links, people) =>
            {
                var version = new QuestionnaireVersion { OrganisationId = organisation, QuestionnaireId = survey, Number = 1, Json = json, Sha256 = System.Security.Cryptography.SHA256.HashData(json), PublishedAt = app.Time.GetUtcNow() };
                var draft = new QuestionnaireDraft { OrganisationId = organisation, Json = json, SavedAt = app.Time.GetUtcNow() };
                cases.AddRange(version, draft);
                await cases.SaveChangesAsync();
                var link = new CollectiveLink
                {
                    Slug = Uppfoljning.Web.Security.Secrets.NewSlug(),
                    ProgrammeId = programme,
                    QuestionnaireVersionId = version.Id,
                    Occasion = "exit",
                    Role = "participant",
                    Mode = ResponseMode.Own,
                    ClosesAt = app.Time.GetUtcNow().AddDays(30),
                };
                links.Add(link);
                await links.SaveChangesAsync();
                var now = app.Time.GetUtcNow();
                var (letters, call, handover) = (NewLetters(programme, now), NewStep(programme, participant, Channel.Call, now), NewStep(programme, participant, Channel.Handover, now));
                people.AddRange(letters, call, handover);
                await people.SaveChangesAsync();
                return new StaffWork(organisation, programme, version.Id, draft.Id, link.Id, participant, import, letters.Id, call.Id, handover.Id);
            },
            CancellationToken.None);
    }

    private static LetterBatch NewLetters(int programme, DateTimeOffset now) => new() { ProgrammeId = programme, MadeAt = now, LetterDate = new DateOnly(2026, 9, 1), Letters = 0 };

    private static Message NewStep(int programme, int participant, Channel channel, DateTimeOffset now) => new()
    {
        ProgrammeId = programme,
        ParticipantId = participant,
        EnrolmentNumber = 1,
        Occasion = "m6",
        Step = "by-hand",
        Channel = channel,
        Words = "reminder",
        QuestionnaireId = "nki",
        ClosesOn = new DateOnly(2027, 3, 1),
        DueAt = now,
        Reference = Uppfoljning.Web.Security.Secrets.NewShortId(),
    };

    /// <summary>The id that belongs in a staff page's address.</summary>
    public long IdFor(string address) => address switch
    {
        _ when address.StartsWith("/program/", StringComparison.Ordinal) => Programme,
        _ when address.StartsWith("/deltagare/", StringComparison.Ordinal) => Participant,
        _ when address.StartsWith("/import/", StringComparison.Ordinal) => Import,
        _ when address.StartsWith("/brev/", StringComparison.Ordinal) => Letters,
        _ when address.StartsWith("/samtal/", StringComparison.Ordinal) => Call,
        _ when address.StartsWith("/overlamna/", StringComparison.Ordinal) => Handover,
        _ when address.StartsWith("/enkater/utkast/", StringComparison.Ordinal) => Draft,
        _ when address.StartsWith("/enkater/lankar/", StringComparison.Ordinal) => Link,
        _ when address.StartsWith("/enkater/", StringComparison.Ordinal) => Version,
        _ => throw new ArgumentException($"The address {address} has no line here: say which id it names.", nameof(address)),
    };
}
