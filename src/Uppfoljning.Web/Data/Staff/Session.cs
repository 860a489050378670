using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Staff;

/// <summary>A signed-in browser. It lives here, so that ending it ends it everywhere.</summary>
public sealed class Session
{
    public static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan LongestLife = TimeSpan.FromHours(10);

    public required byte[] KeyHash { get; init; }
    public required int AccountId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; set; }

    public bool IsOver(DateTimeOffset now) => now - LastSeenAt >= IdleLimit || now - StartedAt >= LongestLife;

    internal sealed class Table : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> table)
        {
            table.ToTable("Sessions");
            table.HasKey(s => s.KeyHash);
            table.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
