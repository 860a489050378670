using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Data.People;

/// <summary>
/// A person who takes or took part, or one with a role in the programme who is asked about it. The name is sealed;
/// what somebody answers, and under which code, is not known here.
/// </summary>
public sealed class Participant
{
    public const int LongestName = 100;

    /// <summary>Given before the row is saved, since the name is sealed to it: <see cref="PeopleQueries.NextIdAsync"/>.</summary>
    public required int Id { get; init; }
    public required int ProgrammeId { get; init; }
    /// <summary>Whom the person answers as; only participants have a time in the programme that is followed up.</summary>
    public OccasionRole Role { get; init; } = OccasionRole.Participant;
    public required byte[] SealedName { get; set; }
    /// <summary>Keyed hash of name and year of birth within the programme: equal for what is probably the same person.</summary>
    public required byte[] PersonHash { get; set; }
    public int? BirthYear { get; set; }
    public required string Language { get; set; }
    /// <summary>Skyddade personuppgifter: no contact data and no messages, ever.</summary>
    public bool HasProtectedIdentity { get; private set; }
    /// <summary>Who rates this participant's competence beside the person's own rating: a participant row with the role of coach.</summary>
    public int? CoachId { get; set; }
    /// <summary>The channel the person has asked for, if any.</summary>
    public Channel? AskedChannel { get; set; }
    public int? ImportId { get; init; }
    public required DateOnly AddedOn { get; init; }

    /// <summary>From now on no contact data may be kept; the caller removes what there is in the same unit.</summary>
    public void Protect() => HasProtectedIdentity = true;

    /// <summary>A row of all columns, in the order of the properties.</summary>
    internal static Participant Read(DbDataReader row) => new()
    {
        Id = row.GetInt32(0),
        ProgrammeId = row.GetInt32(1),
        Role = Enum.Parse<OccasionRole>(row.GetString(2)),
        SealedName = row.GetFieldValue<byte[]>(3),
        PersonHash = row.GetFieldValue<byte[]>(4),
        BirthYear = row.IsDBNull(5) ? null : row.GetInt32(5),
        Language = row.GetString(6),
        HasProtectedIdentity = row.GetBoolean(7),
        CoachId = row.IsDBNull(8) ? null : row.GetInt32(8),
        AskedChannel = row.IsDBNull(9) ? null : Enum.Parse<Channel>(row.GetString(9)),
        ImportId = row.IsDBNull(10) ? null : row.GetInt32(10),
        AddedOn = row.GetFieldValue<DateOnly>(11),
    };

    internal sealed class Table : IEntityTypeConfiguration<Participant>
    {
        public void Configure(EntityTypeBuilder<Participant> table)
        {
            table.ToTable("Participants");
            table.Property(p => p.Id).ValueGeneratedNever();
            table.Property(p => p.Role).HasConversion<string>();
            table.Property(p => p.AskedChannel).HasConversion<string>();
            table.HasIndex(p => new { p.ProgrammeId, p.PersonHash });
            table.HasIndex(p => p.ImportId);
            table.HasOne<Participant>().WithMany().HasForeignKey(p => p.CoachId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}
