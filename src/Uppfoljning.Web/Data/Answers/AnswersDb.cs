using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data.Answers;

/// <summary>What was answered. Knows a participant code only, or nothing.</summary>
public sealed class AnswersDb(DbContextOptions<AnswersDb> options) : StoreDb(options)
{
    public DbSet<Response> Responses => Set<Response>();
    public DbSet<FreeText> FreeTexts => Set<FreeText>();
    public DbSet<TypedPaper> TypedPapers => Set<TypedPaper>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => Map(modelBuilder);

    internal static void Map(ModelBuilder model) => model
        .ApplyConfiguration(new Response.Table())
        .ApplyConfiguration(new FreeText.Table())
        .ApplyConfiguration(new TypedPaper.Table());
}
