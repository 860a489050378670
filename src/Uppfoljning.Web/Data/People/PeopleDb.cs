using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data.People;

/// <summary>Who took part and how to reach them. No feature that opens it can open the answers.</summary>
public sealed class PeopleDb(DbContextOptions<PeopleDb> options) : StoreDb(options)
{
    public DbSet<Participant> Participants => Set<Participant>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => Map(modelBuilder);

    internal static void Map(ModelBuilder model) => model
        .ApplyConfiguration(new Participant.Table());
}
