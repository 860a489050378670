using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.People;

public enum PauseReason
{
    /// <summary>Somebody pressed the button.</summary>
    ByHand,
    /// <summary>The clock moved more than an hour between two sweeps, or went backwards.</summary>
    ClockJumped,
    /// <summary>Ten times as many as usual are due.</summary>
    UnusualBatch,
    /// <summary>The database was put back from a copy: what was sent since then is not known here.</summary>
    Restored,
}

/// <summary>The one row that says whether anything is sent at all.</summary>
public sealed class OutboxState
{
    public const int TheOne = 1;

    public int Id { get; private set; } = TheOne;
    public PauseReason? PausedBecause { get; private set; }
    public DateTimeOffset? PausedAt { get; private set; }
    /// <summary>A person has looked and let go; the doubts that paused are not raised again until this batch is through.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }
    public DateTimeOffset? LastSweepAt { get; private set; }
    /// <summary>Since when no more than a few an hour are sent, after downtime.</summary>
    public DateTimeOffset? CatchingUpSince { get; private set; }

    public void Pause(PauseReason reason, DateTimeOffset now)
    {
        PausedBecause ??= reason;
        PausedAt ??= now;
    }

    public void Release(DateTimeOffset now)
    {
        PausedBecause = null;
        PausedAt = null;
        ReleasedAt = now;
        LastSweepAt = now;
    }

    public void Sweep(DateTimeOffset now) => LastSweepAt = now;

    public void CatchUp(DateTimeOffset? since) => CatchingUpSince = since;

    internal sealed class Table : IEntityTypeConfiguration<OutboxState>
    {
        public void Configure(EntityTypeBuilder<OutboxState> table)
        {
            table.ToTable("OutboxState");
            table.Property(o => o.Id).ValueGeneratedNever();
            table.Property(o => o.PausedBecause).HasConversion<string>();
        }
    }
}
