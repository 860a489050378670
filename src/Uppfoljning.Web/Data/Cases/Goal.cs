using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>What a goal measures.</summary>
public enum GoalIndicator
{
    /// <summary>Share with self-support within <see cref="Goal.Within"/> months of the anchor.</summary>
    SelfSupport,
    /// <summary>Share whose action plan is begun within so many days of the start.</summary>
    ActionPlan,
    /// <summary>Share with at most so many months between follow-up talks.</summary>
    FollowUpTalk,
    /// <summary>Share with a measure proposed within so many months of the start.</summary>
    MeasureProposal,
    /// <summary>People enrolled.</summary>
    Volume,
    /// <summary>Share of those referred who were enrolled.</summary>
    ReferralFit,
    /// <summary>Median days from referral to start.</summary>
    WaitingTime,
}

public enum GoalAnchor
{
    Start,
    Exit,
}

/// <summary>Who a share is counted among.</summary>
public enum GoalBase
{
    /// <summary>Everyone who started.</summary>
    Started,
    /// <summary>Everyone who left.</summary>
    Exited,
    /// <summary>Those whose time has come: anchor and period lie behind.</summary>
    Due,
}

/// <summary>One goal of a programme, with anchor, base and rule chosen, so that its figure can be defended.</summary>
public sealed class Goal
{
    public required int ProgrammeId { get; init; }
    public required GoalIndicator Indicator { get; init; }
    /// <summary>Percent for shares, people for volume, days for waiting time.</summary>
    public required int Target { get; set; }
    /// <summary>Months, for an action plan days; null where the indicator has no period.</summary>
    public int? Within { get; set; }
    public required GoalAnchor Anchor { get; set; }
    public required GoalBase Base { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Goal>
    {
        public void Configure(EntityTypeBuilder<Goal> table)
        {
            table.ToTable("Goals");
            table.HasKey(g => new { g.ProgrammeId, g.Indicator });
            table.Property(g => g.Indicator).HasConversion<string>();
            table.Property(g => g.Anchor).HasConversion<string>();
            table.Property(g => g.Base).HasConversion<string>();
            table.HasOne<Programme>().WithMany().HasForeignKey(g => g.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
