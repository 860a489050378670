using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.People;

public enum ImportState
{
    /// <summary>Looked at; nothing is stored but the sealed file, and that for a day.</summary>
    Previewed,
    Stored,
    Undone,
}

/// <summary>A file of participants on its way in. What it stored carries its id, so that the whole can be undone.</summary>
public sealed class ParticipantImport
{
    /// <summary>Given before the row is saved, since the file is sealed to it.</summary>
    public required int Id { get; init; }
    public required int ProgrammeId { get; init; }
    public required DateTimeOffset ReadAt { get; init; }
    /// <summary>Null when it has been stored or is out of date.</summary>
    public byte[]? SealedFile { get; private set; }
    public ImportState State { get; private set; } = ImportState.Previewed;
    public int Stored { get; private set; }
    public DateTimeOffset? StoredAt { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    public void Keep(byte[] sealedFile) => SealedFile = sealedFile;

    public void Store(int people, DateTimeOffset at)
    {
        State = ImportState.Stored;
        Stored = people;
        StoredAt = at;
        SealedFile = null;
    }

    public void Undo(DateTimeOffset at)
    {
        State = ImportState.Undone;
        UndoneAt = at;
    }

    internal sealed class Table : IEntityTypeConfiguration<ParticipantImport>
    {
        public void Configure(EntityTypeBuilder<ParticipantImport> table)
        {
            table.ToTable("ParticipantImports");
            table.Property(i => i.Id).ValueGeneratedNever();
            table.Property(i => i.State).HasConversion<string>().IsConcurrencyToken();
            table.HasIndex(i => i.ProgrammeId);
        }
    }
}
