using System.Globalization;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Commands.Demo;

/// <summary>
/// The made-up programme, and people who can be told from real ones.
/// Numbers are of the series that the Swedish Post and Telecom Authority keeps free for fiction; addresses end in .example.
/// </summary>
internal static class MadeUp
{
    private const int FirstMobile = 605;
    private const int Mobiles = 95;
    private const int FirstLandline = 10;
    private const int Landlines = 90;

    public static async Task<Programme> AddProgrammeAsync(CasesDb cases, CancellationToken stop)
    {
        var organisation = new Organisation { Name = CommandTexts.Of("demo.organisation") };
        cases.Add(organisation);
        await cases.SaveChangesAsync(stop);
        var programme = new Programme
        {
            OrganisationId = organisation.Id,
            Name = CommandTexts.Of("demo.programme"),
            SenderName = CommandTexts.Of("demo.sender"),
            ContactName = CommandTexts.Of("demo.contact"),
            ContactPhone = CommandTexts.Of("demo.phone"),
            ContactEmail = CommandTexts.Of("demo.email"),
            ContactHours = CommandTexts.Of("demo.hours"),
            IsMadeUp = true,
        };
        cases.Add(programme);
        await cases.SaveChangesAsync(stop);
        return programme;
    }

    public static Participant Person(PeopleSeal seal, int programmeId, int number, string language, DateOnly addedOn)
    {
        var name = Placeholders.Fill(CommandTexts.Of("demo.person"), ("number", Written(number)));
        return new Participant
        {
            Id = number,
            ProgrammeId = programmeId,
            SealedName = seal.Name(programmeId, number, name),
            PersonHash = seal.PersonHash(programmeId, name, birthYear: null),
            Language = language,
            AddedOn = addedOn,
        };
    }

    public static ContactPoint Contact(PeopleSeal seal, int programmeId, int number, ContactKind kind, DateOnly verifiedOn)
    {
        var contact = seal.Contact(programmeId, number, kind, 1, kind switch
        {
            ContactKind.Mobile => $"+46701740{FirstMobile + (number % Mobiles)}",
            ContactKind.Landline => $"+468465004{FirstLandline + (number % Landlines)}",
            ContactKind.Email => $"person{Written(number)}@exempelbygden.example",
            _ => Placeholders.Fill(CommandTexts.Of("demo.address"), ("number", Written(number))),
        });
        contact.Verify(verifiedOn);
        return contact;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
