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
    public int AccountId { get; private init; }
    public RoleKind Kind { get; private init; }
    /// <summary>Null for <see cref="RoleKind.Admin"/> only.</summary>
    public int? ProgrammeId { get; private init; }
    /// <summary>
    /// The place that the role takes in the programme, of which an account has one each. Coordinator and evaluator
    /// share a place, so the database itself refuses the second.
    /// </summary>
    public RoleKind Place { get; private init; }

    public static Role Give(int accountId, RoleKind kind, int? programmeId)
    {
        if (kind == RoleKind.Admin != programmeId is null)
        {
            throw new ArgumentException($"The role {kind} with programme {programmeId} cannot be given.", nameof(programmeId));
        }

        return new Role { AccountId = accountId, Kind = kind, ProgrammeId = programmeId, Place = PlaceOf(kind) };
    }

    public static RoleKind PlaceOf(RoleKind kind) => kind == RoleKind.Evaluator ? RoleKind.Coordinator : kind;

    internal sealed class Table : IEntityTypeConfiguration<Role>
    {
        public void Configure(EntityTypeBuilder<Role> table)
        {
            table.ToTable("Roles");
            table.Property(r => r.Kind).HasConversion<string>();
            table.Property(r => r.Place).HasConversion<string>();
            table.HasIndex(r => new { r.AccountId, r.ProgrammeId, r.Place }).IsUnique().HasFilter("\"ProgrammeId\" IS NOT NULL");
            table.HasIndex(r => new { r.AccountId, r.Place }).IsUnique().HasFilter("\"ProgrammeId\" IS NULL");
            table.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
