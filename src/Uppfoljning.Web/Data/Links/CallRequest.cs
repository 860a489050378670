using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Links;

/// <summary>"Ring mig": kept apart from the answers.</summary>
public sealed class CallRequest
{
    public required long ResponseLinkId { get; init; }
    public required DateTimeOffset At { get; init; }

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
