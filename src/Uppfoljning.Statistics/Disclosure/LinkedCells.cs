namespace Uppfoljning.Statistics.Disclosure;

/// <summary>What a table must withhold because another table about the same responses would give it away, or be given away by it.</summary>
internal sealed class LinkedCells
{
    private const int WholeColumn = -1;
    private const int AllFigures = -2;

    private readonly HashSet<(string Item, string Column, int Code)> _cells = [];

    /// <summary>The name of a column in every table that has it: the same for the same people.</summary>
    public static string ColumnOf(IReadOnlyList<string> by, IReadOnlyList<string?> levels) =>
        string.Join('\n', by.Zip(levels, (variable, level) => $"{variable}\t{level}").Order(StringComparer.Ordinal));

    /// <summary>Withholds a count. False when it was already to be withheld.</summary>
    public bool Add(string item, string column, int code) => _cells.Add((item, column, code));

    /// <summary>Withholds everything about an item in a column. False when it was already to be withheld.</summary>
    public bool AddColumn(string item, string column) => _cells.Add((item, column, WholeColumn));

    /// <summary>Withholds the figures computed from the counts of an item in a column. False when they were already to be withheld.</summary>
    public bool AddFigures(string item, string column) => _cells.Add((item, column, AllFigures));

    public bool HasFigures(string item, string column) => _cells.Contains((item, column, AllFigures));

    public bool Has(string item, string column, int code) => _cells.Contains((item, column, code));

    public bool HasColumn(string item, string column) => _cells.Contains((item, column, WholeColumn));
}

/// <summary>The part of <see cref="LinkedCells"/> that concerns one item of one table.</summary>
/// <param name="Cells">All of them.</param>
/// <param name="Item">The item.</param>
/// <param name="Columns">The names of the table's columns, everybody first.</param>
internal sealed record LinkedItem(LinkedCells Cells, string Item, IReadOnlyList<string> Columns)
{
    public bool Has(int code, int column) => Cells.Has(Item, Columns[column], code);

    public bool HasFigures(int column) => Cells.HasFigures(Item, Columns[column]);

    public bool HasColumn(int column) => Cells.HasColumn(Item, Columns[column]);
}
