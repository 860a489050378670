using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Links;

/// <summary>"Ring mig": kept apart from the answers. Called until somebody is reached, or often enough.</summary>
public sealed class CallRequest
{
    public required long ResponseLinkId { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Attempts { get; private set; }
    /// <summary>When to call again; null when any time will do.</summary>
    public DateTimeOffset? NotBefore { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    /// <summary>Code of what came of the latest call.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Somebody has called.</summary>
    /// <param name="now">When.</param>
    /// <param name="outcome">What came of it, as a code.</param>
    /// <param name="tryAgainAt">Null when this was the last call.</param>
    public void Call(DateTimeOffset now, string outcome, DateTimeOffset? tryAgainAt)
    {
        Attempts++;
        Outcome = outcome;
        NotBefore = tryAgainAt;
        DoneAt = tryAgainAt is null ? now : null;
    }

    /// <summary>Wishes to be called once more.</summary>
    public void AskAgain() => (DoneAt, NotBefore, Attempts) = (null, null, 0);

    internal sealed class Table : IEntityTypeConfiguration<CallRequest>
    {
        public void Configure(EntityTypeBuilder<CallRequest> table)
        {
            table.ToTable("CallRequests");
            table.HasKey(c => c.ResponseLinkId);
            table.HasOne<ResponseLink>().WithOne().HasForeignKey<CallRequest>(c => c.ResponseLinkId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
