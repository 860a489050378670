namespace Uppfoljning.Tests.Support;

/// <summary>
/// The pattern for tests of anything that is stored: an abstract class with the facts, and two empty ones that run them:
/// <c>public sealed class XOnSqlite(SqliteApp app) : X(app), IClassFixture&lt;SqliteApp&gt;;</c> and
/// <c>[Trait(Servers.Needs, Servers.Postgres)] public sealed class XOnPostgres(PostgresApp app) : X(app), IClassFixture&lt;PostgresApp&gt;;</c>.
/// </summary>
public static class Servers
{
    public const string Needs = "Needs";
    public const string Postgres = "Postgres";

    /// <summary>Python's own mail parser, and aiosmtpd.</summary>
    public const string Smtp = "Smtp";

    /// <summary>Mounts a small disk of its own.</summary>
    public const string Root = "Root";
}
