using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Links;

/// <summary>
/// One sitting at one device. Answers given in it may be read in it, until it has been idle for half an hour;
/// answers from other visits are never read.
/// </summary>
public sealed class Visit
{
    public static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(30);

    public required string Id { get; init; }
    public required long ResponseLinkId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastSavedAt { get; set; }
    public required string Language { get; set; }
    /// <summary>Ids of the items answered in this visit, separated by spaces.</summary>
    public string Answered { get; private set; } = "";

    public bool IsIdle(DateTimeOffset now) => now - LastSavedAt >= IdleLimit;

    /// <summary>Remembers what was answered here, forgetting what was answered before a long pause.</summary>
    public void Save(IEnumerable<string> itemIds, DateTimeOffset now)
    {
        var known = IsIdle(now) ? [] : Answered.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        Answered = string.Join(' ', known.Union(itemIds));
        LastSavedAt = now;
    }

    internal sealed class Table : IEntityTypeConfiguration<Visit>
    {
        public void Configure(EntityTypeBuilder<Visit> table)
        {
            table.ToTable("Visits");
            table.HasOne<ResponseLink>().WithMany().HasForeignKey(v => v.ResponseLinkId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
