using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Makes the rows of participants who come into a programme: the person, the ways to reach them, and their time under a code of its own.</summary>
internal sealed class ParticipantRows(int programmeId, PeopleSeal seal, CategoryLists lists, DateOnly today, int? importId = null)
{
    public Participant Person(ParticipantFacts facts, int id)
    {
        var person = new Participant
        {
            Id = id,
            ProgrammeId = programmeId,
            Role = facts.Role,
            SealedName = seal.Name(programmeId, id, facts.Name),
            PersonHash = seal.PersonHash(programmeId, facts.Name, facts.BirthYear),
            BirthYear = facts.BirthYear,
            Language = facts.Language,
            AddedOn = today,
            ImportId = importId,
        };
        if (facts.IsProtected)
        {
            person.Protect();
        }

        return person;
    }

    /// <param name="facts">Nothing comes of them when the identity is protected.</param>
    /// <param name="verifiedOn">When the person gave them; null from a register.</param>
    public IEnumerable<ContactPoint> Contacts(ParticipantFacts facts, int id, DateOnly? verifiedOn)
    {
        var phones = new[] { facts.Phone, facts.SecondPhone }.OfType<PhoneNumber>().Distinct()
            .GroupBy(p => p.IsMobile ? ContactKind.Mobile : ContactKind.Landline)
            .SelectMany(kind => kind.Select((phone, at) => Contact(kind.Key, at + 1, phone.E164)));
        var others = new (ContactKind Kind, string? Value)[] { (ContactKind.Email, facts.Email), (ContactKind.Address, facts.Address) }
            .Where(c => c.Value is not null).Select(c => Contact(c.Kind, 1, c.Value!));
        return facts.IsProtected ? [] : phones.Concat(others);

        ContactPoint Contact(ContactKind kind, int number, string value)
        {
            var contact = seal.Contact(programmeId, id, kind, number, value);
            contact.IsSafeToText = kind != ContactKind.Mobile || facts.IsSafeToText;
            if (verifiedOn is { } on)
            {
                contact.Verify(on);
            }

            return contact;
        }
    }

    public Enrolment Enrolment(EnrolmentFacts facts, string? gender, int? birthYear, string code)
    {
        var enrolment = new Enrolment
        {
            ProgrammeId = programmeId,
            ParticipantCode = code,
            Gender = gender,
            AgeBand = lists.AgeBandOf(birthYear, facts.StartedOn),
            ReferringAgency = facts.Agency,
            ReferredOn = facts.ReferredOn,
            DecidedOn = facts.DecidedOn,
            ReferralOutcome = facts.ReferralOutcome ?? (facts.StartedOn is null ? null : "enrolled"),
            PriorSupport = facts.PriorSupport,
            StartedOn = facts.StartedOn,
            StartKnownOn = today,
            ActionPlanOn = facts.ActionPlanOn,
            MeasureProposedOn = facts.MeasureProposedOn,
            ImportId = importId,
        };
        if (facts.ExitedOn is { } exit)
        {
            enrolment.End(exit, facts.ExitReason, today);
        }

        return enrolment;
    }

    /// <summary>The rows under an enrolment, once it has its id.</summary>
    public static IEnumerable<object> Details(EnrolmentFacts facts, int enrolmentId) =>
    [
        .. facts.FurtherAgencies.Where(a => a != facts.Agency).Select(a => new FurtherAgency { EnrolmentId = enrolmentId, Agency = a }),
        .. facts.IncomeAtStart.Select(s => new IncomeSnapshot { EnrolmentId = enrolmentId, Moment = IncomeMoment.Start, Source = s }),
        .. facts.IncomeAtExit.Select(s => new IncomeSnapshot { EnrolmentId = enrolmentId, Moment = IncomeMoment.Exit, Source = s }),
    ];

    public static Consent? Consent(ParticipantFacts facts, int id) =>
        facts.ConsentOn is { } on ? new Consent { ParticipantId = id, Purpose = ConsentPurpose.FollowUp, GivenOn = on } : null;

    public static IdentityLink Key(int id, int enrolmentNumber) =>
        new() { ParticipantCode = Secrets.NewParticipantCode(), ParticipantId = id, EnrolmentNumber = enrolmentNumber };
}
