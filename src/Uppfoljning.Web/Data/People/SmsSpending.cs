using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.People;

/// <summary>What text messages have cost on one Swedish day.</summary>
public sealed class SmsSpending
{
    public required DateOnly On { get; init; }
    /// <summary>In ten-thousandths of the gateway's currency.</summary>
    public long Spent { get; private set; }

    public void Add(long cost) => Spent += cost;

    internal sealed class Table : IEntityTypeConfiguration<SmsSpending>
    {
        public void Configure(EntityTypeBuilder<SmsSpending> table)
        {
            table.ToTable("SmsSpendings");
            table.HasKey(s => s.On);
        }
    }
}
