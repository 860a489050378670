using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data.Links;

/// <summary>The keys between people, codes and responses, and the exact times of visits.</summary>
public sealed class LinksDb(DbContextOptions<LinksDb> options) : StoreDb(options)
{
    public DbSet<ResponseLink> ResponseLinks => Set<ResponseLink>();
    public DbSet<LinkToken> LinkTokens => Set<LinkToken>();
    public DbSet<AccessCode> AccessCodes => Set<AccessCode>();
    public DbSet<CollectiveLink> CollectiveLinks => Set<CollectiveLink>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<StopRequest> StopRequests => Set<StopRequest>();
    public DbSet<CallRequest> CallRequests => Set<CallRequest>();
    public DbSet<IdentityLink> IdentityLinks => Set<IdentityLink>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => Map(modelBuilder);

    internal static void Map(ModelBuilder model) => model
        .ApplyConfiguration(new ResponseLink.Table())
        .ApplyConfiguration(new LinkToken.Table())
        .ApplyConfiguration(new AccessCode.Table())
        .ApplyConfiguration(new CollectiveLink.Table())
        .ApplyConfiguration(new Visit.Table())
        .ApplyConfiguration(new StopRequest.Table())
        .ApplyConfiguration(new CallRequest.Table())
        .ApplyConfiguration(new IdentityLink.Table());
}
