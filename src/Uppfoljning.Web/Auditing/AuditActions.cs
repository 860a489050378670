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
    public const string ProgrammeCreated = "programme.created";
    public const string ProgrammeChanged = "programme.changed";
    public const string QuestionnairePublished = "questionnaire.published";
    public const string TranslationReviewed = "translation.reviewed";
    public const string PersonalLinksMinted = "personalLinks.minted";
    public const string CollectiveLinkCreated = "collectiveLink.created";
    public const string CollectiveLinkClosed = "collectiveLink.closed";
    public const string ImportStored = "import.stored";
    public const string ImportUndone = "import.undone";
    public const string OutboxPaused = "outbox.paused";
    public const string OutboxReleased = "outbox.released";
}
