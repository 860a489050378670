using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Answers;

/// <summary>
/// All answers of one person on one occasion, under a code or, from a collective link, under nothing.
/// The key is random and the row holds a day (anonymous: the Monday of its week) and no time,
/// so that no order of arrival can join an answer to a person.
/// </summary>
public sealed class Response
{
    public required Guid Id { get; init; }
    public required int ProgrammeId { get; init; }
    public required int QuestionnaireVersionId { get; init; }
    public required string Occasion { get; init; }
    /// <summary>Null when anonymous.</summary>
    public string? ParticipantCode { get; init; }
    /// <summary>participant, coach, staff, caseWorker or supervisor.</summary>
    public required string Role { get; init; }
    public required ResponseMode Mode { get; init; }
    public required string Language { get; set; }
    /// <summary>The coded answers as one JSON document; free texts are rows of their own.</summary>
    public required string Coded { get; set; }
    /// <summary>The day of the submit, the Monday of its week when anonymous; null until submitted.</summary>
    public DateOnly? SubmittedOn { get; private set; }
    /// <summary>The counting batch that took this response in; null until counted.</summary>
    public int? Batch { get; private set; }

    public void Submit(string coded, DateOnly today)
    {
        Coded = coded;
        SubmittedOn = DayKept(today, ParticipantCode is null);
    }

    /// <summary>The day that is kept of a submit: of an anonymous one only the week.</summary>
    public static DateOnly DayKept(DateOnly today, bool isAnonymous) => isAnonymous ? today.AddDays(-(((int)today.DayOfWeek + 6) % 7)) : today;

    internal sealed class Table : IEntityTypeConfiguration<Response>
    {
        public void Configure(EntityTypeBuilder<Response> table)
        {
            table.ToTable("Responses");
            table.Property(r => r.Id).ValueGeneratedNever();
            table.Property(r => r.Mode).HasConversion<string>();
            table.HasIndex(r => new { r.ProgrammeId, r.QuestionnaireVersionId, r.Occasion, r.Role, r.Batch });
        }
    }
}
