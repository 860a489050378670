namespace Uppfoljning.Web.Auditing;

/// <summary>The stable words of the audit log.</summary>
public static class AuditActions
{
    public const string SignedIn = "account.signedIn";
    public const string AccountCreated = "account.created";
    public const string AccountDisabled = "account.disabled";
    public const string AccountEnabled = "account.enabled";
    public const string PasswordReset = "account.passwordReset";
    public const string PasswordChanged = "account.passwordChanged";
    public const string RoleGiven = "role.given";
    public const string RoleTaken = "role.taken";
    public const string DatabaseRestored = "database.restored";
    public const string ProgrammeCreated = "programme.created";
    public const string ProgrammeChanged = "programme.changed";
    public const string GoalsChanged = "programme.goalsChanged";
    public const string LegalBasisChanged = "programme.legalBasisChanged";
    public const string OccasionsChanged = "programme.occasionsChanged";
    public const string TimesChanged = "programme.timesChanged";
    public const string ContactPlanPublished = "contactPlan.published";
    public const string QuestionnairePublished = "questionnaire.published";
    public const string TranslationReviewed = "translation.reviewed";
    public const string PersonalLinksMinted = "personalLinks.minted";
    public const string CollectiveLinkCreated = "collectiveLink.created";
    public const string CollectiveLinkClosed = "collectiveLink.closed";
    public const string ImportStored = "import.stored";
    public const string ImportUndone = "import.undone";
    public const string OutboxPaused = "outbox.paused";
    public const string OutboxReleased = "outbox.released";
    public const string MessageSettled = "message.settled";
    public const string LettersPrinted = "letters.printed";
    public const string LettersShown = "letters.shown";
    public const string LettersUndone = "letters.undone";
    public const string LettersPosted = "letters.posted";
    public const string CallMade = "call.made";
    public const string LinkHandedOver = "link.handedOver";
    public const string HandoverSettled = "handover.settled";
    public const string PaperTyped = "paper.typed";
    public const string PaperCompared = "paper.compared";
    public const string ResponseRegistered = "response.registered";
    public const string ParticipantAdded = "participant.added";
    public const string ParticipantChanged = "participant.changed";
    public const string ParticipantsMerged = "participant.merged";
    public const string EnrolmentAdded = "enrolment.added";
    public const string EnrolmentChanged = "enrolment.changed";
    public const string ExitTakenBack = "enrolment.exitTakenBack";
    public const string TalkAdded = "enrolment.talkAdded";
    public const string ContactStopped = "contact.stopped";
    public const string ContactReleased = "contact.released";
    public const string ContactChanged = "contact.changed";
    public const string ContactVerified = "contact.verified";
    public const string ContactShown = "contact.shown";
    public const string IdentityProtected = "identity.protected";
    public const string ConsentGiven = "consent.given";
    public const string ConsentWithdrawn = "consent.withdrawn";
    public const string NoteAdded = "note.added";
    public const string AnonymousCounted = "anonymousCount.changed";
}
