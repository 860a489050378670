using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Links;

public enum LinkState
{
    Open,
    Answered,
    /// <summary>Stopped by the person or by the organisation.</summary>
    Withdrawn,
}

/// <summary>
/// The place for one response. Every token and typed code that was handed out for it leads here,
/// and only one response can come of it.
/// </summary>
public sealed class ResponseLink
{
    /// <summary>The role of one who answers about the participant whose code the link has: nothing done with such a link is the participant's doing.</summary>
    public const string Coach = "coach";

    public const string Participant = "participant";

    private ResponseMode mode;
    private DateTimeOffset closesAt;

    public long Id { get; private set; }
    public required int ProgrammeId { get; init; }
    public required int QuestionnaireVersionId { get; init; }
    public required string Occasion { get; init; }
    public required string Role { get; init; }
    /// <summary>Null when it comes from a collective link: then nobody is behind it.</summary>
    public string? ParticipantCode { get; init; }
    public required ResponseMode Mode { get => mode; init => mode = value; }
    public required DateTimeOffset ClosesAt { get => closesAt; init => closesAt = value; }
    public LinkState State { get; private set; } = LinkState.Open;
    /// <summary>The response once begun. Cut when an anonymous response is submitted.</summary>
    public Guid? ResponseId { get; private set; }
    /// <summary>The submission that was accepted, so that a repeated one gets the same receipt.</summary>
    public string? SubmissionId { get; private set; }
    /// <summary>The visit in which it was submitted: the only one that is thanked.</summary>
    public string? AnsweredIn { get; private set; }

    public bool IsAnonymous => ParticipantCode is null;

    public bool IsOpenAt(DateTimeOffset now) => State == LinkState.Open && now < ClosesAt;

    public void Begin(Guid responseId) => ResponseId ??= responseId;

    /// <summary>Somebody else fills in the form for the person from here on.</summary>
    public void FillInBy(ResponseMode filledIn) => mode = filledIn;

    /// <summary>Lets go of what was begun, for a response from elsewhere.</summary>
    public void BeginAnew(Guid responseId) => ResponseId = responseId;

    public void Answer(string submissionId, string visit)
    {
        State = LinkState.Answered;
        SubmissionId = submissionId;
        AnsweredIn = visit;
        if (IsAnonymous)
        {
            ResponseId = null;
        }
    }

    /// <summary>Its occasion's window has another end.</summary>
    public void CloseAt(DateTimeOffset instant) => closesAt = instant;

    public void Withdraw() => State = LinkState.Withdrawn;

    /// <summary>A row of all columns from the given one on, in the order of the properties.</summary>
    internal static ResponseLink Read(DbDataReader row, int from) => new()
    {
        Id = row.GetInt64(from),
        ProgrammeId = row.GetInt32(from + 1),
        QuestionnaireVersionId = row.GetInt32(from + 2),
        Occasion = row.GetString(from + 3),
        Role = row.GetString(from + 4),
        ParticipantCode = row.IsDBNull(from + 5) ? null : row.GetString(from + 5),
        Mode = Enum.Parse<ResponseMode>(row.GetString(from + 6)),
        ClosesAt = row.GetInstant(from + 7),
        State = Enum.Parse<LinkState>(row.GetString(from + 8)),
        ResponseId = row.IsDBNull(from + 9) ? null : row.GetGuid(from + 9),
        SubmissionId = row.IsDBNull(from + 10) ? null : row.GetString(from + 10),
        AnsweredIn = row.IsDBNull(from + 11) ? null : row.GetString(from + 11),
    };

    internal sealed class Table : IEntityTypeConfiguration<ResponseLink>
    {
        public void Configure(EntityTypeBuilder<ResponseLink> table)
        {
            table.ToTable("ResponseLinks");
            table.Property(l => l.State).HasConversion<string>().IsConcurrencyToken();
            table.Property(l => l.Mode).HasConversion<string>();
            table.Ignore(l => l.IsAnonymous);
            table.HasIndex(l => new { l.ProgrammeId, l.ParticipantCode, l.Occasion, l.QuestionnaireVersionId, l.Role }).IsUnique();
        }
    }
}
