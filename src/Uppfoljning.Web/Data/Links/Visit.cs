using System.Data.Common;
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
    /// <summary>How long a tablet waits for somebody who has stopped answering. Then the visit is over.</summary>
    public static readonly TimeSpan TabletLimit = TimeSpan.FromMinutes(6);
    private static readonly HashSet<string> Nothing = [];

    public required string Id { get; init; }
    public required long ResponseLinkId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastSavedAt { get; set; }
    public required string Language { get; set; }
    /// <summary>The slug of the shared link that a tablet in a reception returns to; null on a device of one's own.</summary>
    public string? Tablet { get; init; }
    /// <summary>Ids of the items answered in this visit, separated by spaces.</summary>
    public string Answered { get; private set; } = "";

    /// <summary>The items whose answers may be read here: given in this visit, and not before a long pause.</summary>
    /// <remarks>On a tablet that many use, no answer is shown again.</remarks>
    public IReadOnlySet<string> ReadableAt(DateTimeOffset now) =>
        Tablet is not null || now - LastSavedAt >= IdleLimit ? Nothing : Answered.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();

    public bool IsLiveAt(DateTimeOffset now) => Tablet is null || now - LastSavedAt < TabletLimit;

    /// <summary>The tablet is handed to somebody else: nobody goes on with the visit.</summary>
    public void Leave(DateTimeOffset now) => LastSavedAt = now - TabletLimit;

    /// <summary>Remembers what was answered here, forgetting what was answered before a long pause.</summary>
    public void Save(IEnumerable<string> itemIds, DateTimeOffset now)
    {
        Answered = string.Join(' ', ReadableAt(now).Union(itemIds));
        LastSavedAt = now;
    }

    /// <summary>A row of all columns from the given one on, in the order of the properties.</summary>
    internal static Visit Read(DbDataReader row, int from) => new()
    {
        Id = row.GetString(from),
        ResponseLinkId = row.GetInt64(from + 1),
        StartedAt = row.GetInstant(from + 2),
        LastSavedAt = row.GetInstant(from + 3),
        Language = row.GetString(from + 4),
        Answered = row.GetString(from + 5),
        Tablet = row.IsDBNull(from + 6) ? null : row.GetString(from + 6),
    };

    internal sealed class Table : IEntityTypeConfiguration<Visit>
    {
        public void Configure(EntityTypeBuilder<Visit> table)
        {
            table.ToTable("Visits");
            table.HasOne<ResponseLink>().WithMany().HasForeignKey(v => v.ResponseLinkId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
