using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

public enum ProcessingPurpose
{
    /// <summary>To reach people with messages.</summary>
    Contact,
    /// <summary>To ask and keep answers.</summary>
    Answers,
    /// <summary>To keep facts about start and exit.</summary>
    Register,
}

public enum LegalGround
{
    /// <summary>Uppgift av allmänt intresse.</summary>
    PublicInterest,
    /// <summary>Samtycke: then each person's consent must be there.</summary>
    Consent,
    /// <summary>Rättslig förpliktelse.</summary>
    LegalObligation,
}

/// <summary>What a programme's handling of personal data stands on, and the decision that says so.</summary>
public sealed class LegalBasis
{
    public required int ProgrammeId { get; init; }
    public required ProcessingPurpose Purpose { get; init; }
    public required LegalGround Ground { get; set; }
    /// <summary>Number or name of the decision.</summary>
    public required string Decision { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<LegalBasis>
    {
        public void Configure(EntityTypeBuilder<LegalBasis> table)
        {
            table.ToTable("LegalBases");
            table.HasKey(b => new { b.ProgrammeId, b.Purpose });
            table.Property(b => b.Purpose).HasConversion<string>();
            table.Property(b => b.Ground).HasConversion<string>();
            table.HasOne<Programme>().WithMany().HasForeignKey(b => b.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
