using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Staff;

public enum RoleKind
{
    /// <summary>Runs contact lists and messages; sees whether someone answered, never what.</summary>
    Coordinator,
    /// <summary>Sees figures under a code; never names, numbers or typed codes.</summary>
    Evaluator,
    /// <summary>Types paper and telephone answers, one form at a time.</summary>
    Registrar,
    /// <summary>Gives roles, to others; sees neither people nor answers. Has no programme.</summary>
    Admin,
}

/// <summary>What an account may do, and in which programme. Nobody is both coordinator and evaluator of one programme.</summary>
public sealed class Role
{
    public int Id { get; private set; }
    public required int AccountId { get; init; }
    public required RoleKind Kind { get; init; }
    /// <summary>Null for <see cref="RoleKind.Admin"/> only.</summary>
    public int? ProgrammeId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Role>
    {
        public void Configure(EntityTypeBuilder<Role> table)
        {
            table.ToTable("Roles");
            table.Property(r => r.Kind).HasConversion<string>();
            table.HasIndex(r => new { r.AccountId, r.Kind, r.ProgrammeId }).IsUnique();
            table.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
