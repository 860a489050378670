using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Uppfoljning.Web.Data;

/// <summary>
/// SQL written by hand, for what runs thousands of times a minute: there EF takes ten times as long as the database
/// (docs/decisions/0006). The text is a constant that both databases understand; values are parameters, <c>@name</c>.
/// </summary>
public sealed class Statement(string sql)
{
    /// <summary>A command for the statement, prepared when it first gets its values.</summary>
    internal DbCommand On(DbConnection connection)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant, by the rule above
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Sets the values of a command, which is prepared for them if it was not.</summary>
    internal static void Fill(DbCommand command, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (command.Parameters.Count == values.Length)
        {
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = Kept(command, values[i].Value);
            }

            return;
        }

        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = Kept(command, value);
            command.Parameters.Add(parameter);
        }

        command.Prepare();
    }

    private static object Kept(DbCommand command, object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset at => Instants.Kept(at, command is SqliteCommand),
        _ => value,
    };
}
