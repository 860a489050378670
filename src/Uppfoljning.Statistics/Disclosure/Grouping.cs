using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// Which group each response belongs to: the combinations of the levels of none to two variables. Those whose level is
/// missing are a group of their own, since a reader could subtract the others from everybody.
/// </summary>
internal sealed class Grouping
{
    private const string GroupId = "\0group";

    private readonly int[] _shape;

    private Grouping(ByteColumn column, int[] shape, List<IReadOnlyList<string?>> levels) => (Column, _shape, Levels) = (column, shape, levels);

    /// <summary>The group of each row; no row is missing.</summary>
    public ByteColumn Column { get; }

    /// <summary>The levels of each column of the table, everybody first.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Levels { get; }

    /// <summary>Groups besides everybody; 0 without variables.</summary>
    public int Count => Levels.Count - 1;

    public static Grouping Of(ColumnSet columns, IReadOnlyList<string> by)
    {
        if (by.Count > 2 || by.Distinct(StringComparer.Ordinal).Count() < by.Count)
            throw new ArgumentException($"A table is broken down by at most two different variables, not {by.Count}.", nameof(by));
        var variables = by.Select(id => columns[id]).ToArray();
        int[] shape = [.. variables.Select(variable => variable.Codes.Count + (HasUnknown(variable) ? 1 : 0))];
        var size = shape.Aggregate(1, (product, levels) => product * levels);
        if (size > CodeList.MaximumOptions)
            throw new ArgumentException($"{size} groups are more than a table has room for.", nameof(by));
        var rows = new byte[columns.Length];
        for (var variable = 0; variable < shape.Length; variable++)
        {
            var codes = variables[variable].Rows;
            var unknown = variables[variable].Codes.Count;
            for (var row = 0; row < rows.Length; row++)
                rows[row] = (byte)((rows[row] * shape[variable]) + Math.Min(codes[row], unknown));
        }

        var column = ByteColumn.Of(GroupId, CodeList.OfOptions(Enumerable.Range(0, size).Select(group => $"{group}")), rows);
        return new Grouping(column, shape, [[], .. by.Count == 0 ? [] : Combinations(variables)]);
    }

    /// <summary>Sizes with everybody first.</summary>
    public long[] WithTotal(IReadOnlyList<long> counts) => [counts.Sum(), .. counts.Take(Count)];

    /// <summary>One row of counts a code of the item, with everybody first.</summary>
    public long[][] WithTotal(CrossTable table) =>
        [.. Enumerable.Range(0, table.Rows.CodeCount).Select(code => WithTotal([.. Enumerable.Range(0, table.Columns.Count).Select(group => table[code, group])]))];

    /// <summary>The groups of two variables as a table of the one by the other; null for fewer variables.</summary>
    public long[,]? AsTable(long[] sizes)
    {
        if (_shape.Length < 2)
            return null;
        var table = new long[_shape[0], _shape[1]];
        for (var group = 0; group < Count; group++)
            table[group / _shape[1], group % _shape[1]] = sizes[group + 1];
        return table;
    }

    private static IEnumerable<IReadOnlyList<string?>> Combinations(ByteColumn[] variables)
    {
        IEnumerable<IReadOnlyList<string?>> combinations = [[]];
        foreach (var variable in variables)
        {
            IEnumerable<string?> levels = variable.Codes.Options;
            if (HasUnknown(variable))
                levels = levels.Append(null);
            combinations = combinations.SelectMany(first => levels.Select(level => (IReadOnlyList<string?>)[.. first, level])).ToList();
        }

        return combinations;
    }

    private static bool HasUnknown(ByteColumn variable) => variable.Rows.IndexOfAnyExceptInRange((byte)0, (byte)(variable.Codes.Count - 1)) >= 0;
}
