using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Uppfoljning.Web.Data;

/// <summary>
/// Inserts rows of one table, many in each statement, with the columns and conversions that EF has mapped.
/// EF itself tracks every row, which takes several times as long as the database. Keys that the database makes are not read back.
/// </summary>
internal sealed class ManyRows
{
    /// <summary>Over a network fewer statements are faster; within the process each looks its values up by name, and few are.</summary>
    private const int TogetherOverNetwork = 50, TogetherWithin = 1;

    private readonly DbConnection connection;
    private readonly string table;
    private readonly IReadOnlyList<IProperty> columns;
    private readonly int together;

    public ManyRows(DbContext store, Type rows)
    {
        var type = store.Model.FindEntityType(rows) ?? throw new ArgumentException($"{store.GetType().Name} has no table of {rows.Name}.", nameof(rows));
        connection = store.Database.GetDbConnection();
        together = connection is SqliteConnection ? TogetherWithin : TogetherOverNetwork;
        table = type.GetTableName()!;
        columns = [.. type.GetProperties().Where(p => p.ValueGenerated != ValueGenerated.OnAdd)];
    }

    public async Task InsertAsync(IEnumerable<object> rows, CancellationToken stop)
    {
        DbCommand? full = null;
        try
        {
            foreach (var some in rows.Chunk(together))
            {
                if (some.Length < together)
                {
                    await using var last = Command(some);
                    await last.ExecuteNonQueryAsync(stop);
                }
                else if (full is null)
                {
                    full = Command(some);
                    await full.PrepareAsync(stop);
                    await full.ExecuteNonQueryAsync(stop);
                }
                else
                {
                    Fill(full, some);
                    await full.ExecuteNonQueryAsync(stop);
                }
            }
        }
        finally
        {
            await (full?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private DbCommand Command(object[] rows)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of the model and numbers, no values
        command.CommandText = Sql(rows.Length);
#pragma warning restore CA2100
        foreach (var (at, row) in rows.Index())
        {
            foreach (var (column, property) in columns.Index())
            {
                command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, $"@p{(at * columns.Count) + column}", property.PropertyInfo!.GetValue(row), property.IsNullable));
            }
        }

        return command;
    }

    private void Fill(DbCommand command, object[] rows)
    {
        foreach (var (at, row) in rows.Index())
        {
            foreach (var (column, property) in columns.Index())
            {
                var value = property.PropertyInfo!.GetValue(row);
                command.Parameters[(at * columns.Count) + column].Value = (value is null ? null : property.GetRelationalTypeMapping().Converter?.ConvertToProvider(value) ?? value) ?? DBNull.Value;
            }
        }
    }

    private string Sql(int rows)
    {
        var sql = new StringBuilder($"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""))}) VALUES ");
        for (var row = 0; row < rows; row++)
        {
            var first = row * columns.Count;
            sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(first, columns.Count).Select(p => $"@p{p}")).Append(')');
        }

        return sql.ToString();
    }
}
