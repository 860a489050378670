using System.Data.Common;

namespace Uppfoljning.Web.Data;

/// <summary>The statements that have run on one connection, prepared the first time and kept as long as it is open.</summary>
internal sealed class KeptStatements(DbConnection connection) : IDisposable
{
    private readonly Dictionary<Statement, DbCommand> commands = [];

    /// <summary>The transaction that the statements take part in; null for none.</summary>
    public DbTransaction? Transaction { get; set; }

    public DbCommand Ready(Statement statement, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!commands.TryGetValue(statement, out var command))
        {
            commands.Add(statement, command = statement.On(connection));
        }

        command.Transaction = Transaction;
        Statement.Fill(command, values);
        return command;
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }
    }
}
