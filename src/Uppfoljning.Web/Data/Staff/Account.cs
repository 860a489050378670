using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Uppfoljning.Web.Data.Staff;

/// <summary>Someone who may sign in.</summary>
public sealed class Account
{
    public int Id { get; private set; }
    /// <summary>Lower case; what is typed at sign-in.</summary>
    public required string Email { get; init; }
    public required string Name { get; set; }
    public required string PasswordHash { get; set; }
    /// <summary>Somebody else has seen the password: until it is replaced the account may do nothing else.</summary>
    public required bool HasTemporaryPassword { get; set; }
    public bool IsDisabled { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> table)
        {
            table.ToTable("Accounts");
            table.HasIndex(a => a.Email).IsUnique();
        }
    }
}
