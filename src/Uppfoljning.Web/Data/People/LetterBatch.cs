using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.People;

/// <summary>Letters that were printed together. Until they are posted the batch can be taken back, and the papers thrown away.</summary>
public sealed class LetterBatch
{
    public int Id { get; private set; }
    public required int ProgrammeId { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    /// <summary>The date on the letters.</summary>
    public required DateOnly LetterDate { get; init; }
    public required int Letters { get; init; }
    public DateTimeOffset? PostedAt { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    public bool IsOpen => PostedAt is null && UndoneAt is null;

    public void Post(DateTimeOffset now) => PostedAt = now;

    public void Undo(DateTimeOffset now) => UndoneAt = now;

    internal sealed class Table : IEntityTypeConfiguration<LetterBatch>
    {
        public void Configure(EntityTypeBuilder<LetterBatch> table)
        {
            table.ToTable("LetterBatches");
            table.Ignore(b => b.IsOpen);
            table.Property(b => b.PostedAt).IsConcurrencyToken();
            table.HasIndex(b => b.ProgrammeId);
        }
    }
}
