namespace Uppfoljning.Web.Features.Participants;

/// <summary>What may be told of a participant: a column of a file, or a field of the form, by the same name.</summary>
public enum Field
{
    Name,
    FirstName,
    LastName,
    BirthYear,
    Gender,
    Language,
    Phone,
    SecondPhone,
    Email,
    Address,
    PostalCode,
    City,
    SafeToText,
    Protected,
    ConsentOn,
    Agency,
    FurtherAgencies,
    ReferredOn,
    DecidedOn,
    ReferralOutcome,
    PriorSupport,
    StartedOn,
    IncomeAtStart,
    ActionPlanOn,
    MeasureProposedOn,
    ExitedOn,
    ExitReason,
    IncomeAtExit,
}
