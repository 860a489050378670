using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Answers;

/// <summary>
/// What has been typed from one paper, by one registrar and then by another, until both say the same. Then it becomes
/// the response, and this is gone.
/// </summary>
public sealed class TypedPaper
{
    public int Id { get; private set; }
    public required int ProgrammeId { get; init; }
    public required int QuestionnaireVersionId { get; init; }
    public required string Occasion { get; init; }
    public required string ParticipantCode { get; init; }
    public required string Role { get; init; }
    /// <summary>Of the paper.</summary>
    public string Language { get; private set; } = "sv";
    public int? FirstBy { get; private set; }
    public DateOnly? FirstOn { get; private set; }
    /// <summary>By item, what was ticked or typed, as JSON; null until typed. Free texts stand here only.</summary>
    public string? First { get; private set; }
    public int? SecondBy { get; private set; }
    /// <summary>As <see cref="First"/>, when it differs from it.</summary>
    public string? Second { get; private set; }

    public void TypeFirst(string values, string language, int by, DateOnly on) => (First, Language, FirstBy, FirstOn) = (values, language, by, on);

    public void TypeSecond(string values, int by) => (Second, SecondBy) = (values, by);

    /// <summary>Whoever typed it first may type it again another day, when the paper is not remembered.</summary>
    public bool MayTypeSecond(int account, DateOnly today) => First is not null && MayTypeSecond(FirstBy, FirstOn, account, today);

    /// <inheritdoc cref="MayTypeSecond(int, DateOnly)"/>
    public static bool MayTypeSecond(int? firstBy, DateOnly? firstOn, int account, DateOnly today) => account != firstBy || today > firstOn;

    internal sealed class Table : IEntityTypeConfiguration<TypedPaper>
    {
        public void Configure(EntityTypeBuilder<TypedPaper> table)
        {
            table.ToTable("TypedPapers");
            table.HasIndex(e => new { e.ProgrammeId, e.ParticipantCode, e.Occasion, e.QuestionnaireVersionId, e.Role }).IsUnique();
        }
    }
}
