using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>Whether and how one participant code took part in one occasion. Never what was answered.</summary>
public sealed class Participation
{
    private DateOnly? invitedOn;

    public required int ProgrammeId { get; init; }
    public required string ParticipantCode { get; init; }
    public required string Occasion { get; init; }
    public required string QuestionnaireId { get; init; }
    public DateOnly? InvitedOn { get => invitedOn; init => invitedOn = value; }
    public DateOnly? StartedOn { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }
    public string? Language { get; private set; }
    public ResponseMode? Mode { get; private set; }
    /// <summary>Why no more is asked, or null: declined, optedOut, wrongRecipient.</summary>
    public string? StoppedBy { get; private set; }

    public void Invite(DateOnly on) => invitedOn ??= on;

    public void Start(DateOnly on, string language, ResponseMode mode)
    {
        StartedOn ??= on;
        Language = language;
        Mode = mode;
    }

    public void Answer(DateOnly on, string language)
    {
        AnsweredOn = on;
        Language = language;
    }

    public void Stop(string reason) => StoppedBy = reason;

    internal static Participation Read(DbDataReader row, int programmeId, string participantCode, string occasion, string questionnaireId) => new()
    {
        ProgrammeId = programmeId,
        ParticipantCode = participantCode,
        Occasion = occasion,
        QuestionnaireId = questionnaireId,
        InvitedOn = row.IsDBNull(0) ? null : row.GetFieldValue<DateOnly>(0),
        StartedOn = row.IsDBNull(1) ? null : row.GetFieldValue<DateOnly>(1),
        AnsweredOn = row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2),
        Language = row.IsDBNull(3) ? null : row.GetString(3),
        Mode = row.IsDBNull(4) ? null : Enum.Parse<ResponseMode>(row.GetString(4)),
        StoppedBy = row.IsDBNull(5) ? null : row.GetString(5),
    };

    internal sealed class Table : IEntityTypeConfiguration<Participation>
    {
        public void Configure(EntityTypeBuilder<Participation> table)
        {
            table.ToTable("Participations");
            table.HasKey(p => new { p.ProgrammeId, p.ParticipantCode, p.Occasion, p.QuestionnaireId });
            table.Property(p => p.Mode).HasConversion<string>();
            table.HasOne<Programme>().WithMany().HasForeignKey(p => p.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
