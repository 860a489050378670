using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.People;

public enum ContactKind
{
    /// <summary>Takes text messages and calls.</summary>
    Mobile,
    /// <summary>Takes calls.</summary>
    Landline,
    Email,
    Address,
}

/// <summary>One way to reach a person. The value is sealed to its row; the hash finds whose it is when somebody writes or bounces back.</summary>
public sealed class ContactPoint
{
    public const int LongestAddress = 300;
    /// <summary>The first, and a second one to try.</summary>
    public const int MostOfAKind = 2;

    public required int ParticipantId { get; init; }
    public required ContactKind Kind { get; init; }
    /// <summary>1 is used first.</summary>
    public required int Number { get; init; }
    public required byte[] SealedValue { get; init; }
    public required byte[] ValueHash { get; init; }
    /// <summary>When it was last known to lead to the person.</summary>
    public DateOnly? VerifiedOn { get; private set; }
    /// <summary>False when someone else may read what comes, for example on a shared telephone: then it is called, not written to.</summary>
    public bool IsSafeToText { get; set; } = true;
    /// <summary>Since when it is known to be dead.</summary>
    public DateOnly? UndeliverableSince { get; private set; }
    /// <summary>Code of what came back, for example <c>smtp.550</c>.</summary>
    public string? UndeliverableCause { get; private set; }

    public void Verify(DateOnly on)
    {
        VerifiedOn = on;
        UndeliverableSince = null;
        UndeliverableCause = null;
    }

    public void Fail(DateOnly on, string cause)
    {
        UndeliverableSince ??= on;
        UndeliverableCause = cause;
    }

    /// <summary>A row of one that works: the columns up to <see cref="IsSafeToText"/>, in the order of the properties.</summary>
    internal static ContactPoint Read(DbDataReader row) => new()
    {
        ParticipantId = row.GetInt32(0),
        Kind = Enum.Parse<ContactKind>(row.GetString(1)),
        Number = row.GetInt32(2),
        SealedValue = row.GetFieldValue<byte[]>(3),
        ValueHash = row.GetFieldValue<byte[]>(4),
        VerifiedOn = row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5),
        IsSafeToText = row.GetBoolean(6),
    };

    internal sealed class Table : IEntityTypeConfiguration<ContactPoint>
    {
        public void Configure(EntityTypeBuilder<ContactPoint> table)
        {
            table.ToTable("ContactPoints");
            table.HasKey(c => new { c.ParticipantId, c.Kind, c.Number });
            table.Property(c => c.Kind).HasConversion<string>();
            table.HasIndex(c => c.ValueHash);
            table.HasOne<Participant>().WithMany().HasForeignKey(c => c.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
