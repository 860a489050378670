using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.People;

/// <summary>What came of one attempt: kept for ever, so that "why did this person (not) get a message" has an answer.</summary>
public sealed class MessageAttempt
{
    public required long MessageId { get; init; }
    public required int Number { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>The state it led to.</summary>
    public required MessageState Outcome { get; init; }
    /// <summary>Code of the result, for example <c>smtp.550</c>; never an address or a text.</summary>
    public string? Cause { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<MessageAttempt>
    {
        public void Configure(EntityTypeBuilder<MessageAttempt> table)
        {
            table.ToTable("MessageAttempts");
            table.HasKey(a => new { a.MessageId, a.Number });
            table.Property(a => a.Outcome).HasConversion<string>();
            table.HasOne<Message>().WithMany().HasForeignKey(a => a.MessageId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
