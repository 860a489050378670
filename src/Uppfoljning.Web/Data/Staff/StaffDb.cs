using Microsoft.EntityFrameworkCore;

namespace Uppfoljning.Web.Data.Staff;

/// <summary>Who may sign in and do what, and the log of what was done.</summary>
public sealed class StaffDb(DbContextOptions<StaffDb> options) : StoreDb(options)
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Role> Roles => Set<Role>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<FailedAttempt> FailedAttempts => Set<FailedAttempt>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => Map(modelBuilder);

    internal static void Map(ModelBuilder model) => model
        .ApplyConfiguration(new Account.Table())
        .ApplyConfiguration(new Role.Table())
        .ApplyConfiguration(new Session.Table())
        .ApplyConfiguration(new FailedAttempt.Table())
        .ApplyConfiguration(new AuditEntry.Table())
        .ApplyConfiguration(new ProtectionKey.Table());
}
