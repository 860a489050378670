using Microsoft.Data.Sqlite;
using Npgsql;

namespace Uppfoljning.Web.Data;

/// <summary>The surroundings failed, not the program: nothing was saved, and the same may be tried again later.</summary>
public sealed class StoreUnavailableException(Exception cause) : Exception("The database could not be reached or could not save.", cause)
{
    /// <summary>Whether the cause lies in the disk, a lock or the connection.</summary>
    public static bool Explains(Exception error) => error switch
    {
        StoreUnavailableException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked or ReadOnly or IoError or Full or CantOpen or NotADatabase,
        PostgresException postgres => postgres.IsTransient,
        NpgsqlException => true,
        _ => error.InnerException is { } inner && Explains(inner),
    };

    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Full = 13;
    private const int CantOpen = 14;
    private const int NotADatabase = 26;
}
