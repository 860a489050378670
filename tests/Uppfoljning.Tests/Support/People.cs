using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Features.Participants;
using Uppfoljning.Web.Features.Participants.Import;

namespace Uppfoljning.Tests.Support;

/// <summary>Participants for tests, made as an import makes them.</summary>
public static class People
{
    /// <returns>The participant, and the import that brought it.</returns>
    public static Task<(int Participant, int Import)> MakeParticipantAsync(this TestApp app, int programme, string name, DateOnly? startedOn = null, DateOnly? exitedOn = null) =>
        app.MakeParticipantAsync(programme, new ParticipantFacts
        {
            Name = name,
            BirthYear = 1980,
            Gender = "woman",
            Phone = PhoneNumber.Read("070-123 45 67"),
            Email = "asa@exempel.se",
            Address = "Storgatan 1\n931 31 Skellefteå",
            Enrolment = new EnrolmentFacts { StartedOn = startedOn ?? new DateOnly(2026, 1, 12), ExitedOn = exitedOn },
        });

    /// <inheritdoc cref="MakeParticipantAsync(TestApp, int, string, DateOnly?, DateOnly?)"/>
    public static Task<(int Participant, int Import)> MakeParticipantAsync(this TestApp app, int programme, ParticipantFacts facts) => app.Gate.WriteAsync<PeopleDb, CasesDb, LinksDb, (int, int)>(
        async (people, cases, links) =>
        {
            var id = await people.NextIdAsync(CancellationToken.None);
            var import = new ParticipantImport { Id = (await people.ParticipantImports.MaxAsync(i => (int?)i.Id) ?? 0) + 1, ProgrammeId = programme, ReadAt = app.Time.GetUtcNow() };
            import.Store(1, app.Time.GetUtcNow());
            people.Add(import);
            await people.SaveChangesAsync();
            await app.Services.GetRequiredService<ImportStore>().WriteAsync(import, [facts], new StoreSet(people, cases, links), CancellationToken.None);
            return (id, import.Id);
        },
        CancellationToken.None);
}
