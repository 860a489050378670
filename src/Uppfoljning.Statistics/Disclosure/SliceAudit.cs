using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// Judges one item of a table by two variables against the tables by each of them: each of the item's codes, and n, is a
/// table of the one variable by the other, whose totals are the columns of those tables.
/// </summary>
internal sealed class SliceAudit
{
    private const int Effort = 500;

    private readonly string _item;
    private readonly TableOrder _order;
    private readonly MarginTable[] _slices;
    private readonly Cell[] _cells;

    public SliceAudit(ColumnSet columns, TableOrder order, string item)
    {
        (_order, _item) = (order, item);
        var groups = Grouping.Of(columns, order.By);
        var set = columns.With(groups.Column);
        var counts = groups.WithTotal(Counting.Cross(set, item, groups.Column.Id));
        var n = new long[groups.Levels.Count];
        foreach (var code in counts.SkipLast(CodeList.MissingKinds))
        {
            for (var column = 0; column < n.Length; column++)
                n[column] += code[column];
        }

        _slices = [.. counts.Append(n).Select(slice => MarginTable.Of(groups.AsTable(slice)!))];
        _cells = [.. _slices[0].Cells];
    }

    /// <summary>Adds what must be withheld besides; false when nothing must.</summary>
    public bool Link(IReadOnlyList<ReleasedTable> tables, LinkedCells linked)
    {
        var columns = _cells.Select(cell => Column(tables, cell)).ToArray();
        var found = false;
        for (var slice = 0; slice < _slices.Length; slice++)
            found |= Link(slice, columns, linked);
        return found || (GivesAway(columns) && HideGroups(columns, linked));
    }

    private bool HideGroups((string Name, ReleasedDistribution? Distribution)[] columns, LinkedCells linked)
    {
        var found = false;
        for (var cell = 0; cell < columns.Length; cell++)
            found |= !_slices[0].IsMargin(_cells[cell]) && linked.AddColumn(_item, columns[cell].Name);
        return found;
    }

    /// <summary>Whether a withheld count can be worked out from all slices together.</summary>
    private bool GivesAway((string Name, ReleasedDistribution? Distribution)[] columns)
    {
        var n = _slices.Length - 1;
        var deduction = new Deduction(_slices.Length * _cells.Length);
        int Number(int slice, Cell cell) => (slice * _cells.Length) + _slices[0].Number(cell);
        for (var slice = 0; slice < _slices.Length; slice++)
        {
            for (var row = 0; row < _slices[0].Rows; row++)
                deduction.AddSum(Number(slice, new Cell(row, _slices[0].Columns - 1)), [.. Enumerable.Range(0, _slices[0].Columns - 1).Select(column => Number(slice, new Cell(row, column)))]);
            for (var column = 0; column < _slices[0].Columns; column++)
                deduction.AddSum(Number(slice, new Cell(_slices[0].Rows - 1, column)), [.. Enumerable.Range(0, _slices[0].Rows - 1).Select(row => Number(slice, new Cell(row, column)))]);
        }

        for (var cell = 0; cell < _cells.Length; cell++)
        {
            deduction.AddSum(Number(n, _cells[cell]), [.. Enumerable.Range(0, n - CodeList.MissingKinds).Select(code => Number(code, _cells[cell]))]);
            for (var slice = 0; slice < _slices.Length; slice++)
            {
                if (IsShown(slice, columns[cell].Distribution))
                    deduction.Set(Number(slice, _cells[cell]), _slices[slice][_cells[cell]]);
                else if (slice < n - CodeList.MissingKinds && IsShown(n, columns[cell].Distribution))
                    deduction.AtLeast(Number(slice, _cells[cell]), 1);
            }
        }

        deduction.Conclude();
        return Enumerable.Range(0, n).Any(slice => _cells.Index().Any(cell =>
            _slices[slice][cell.Item] > 0 && !IsShown(slice, columns[cell.Index].Distribution) && columns[cell.Index].Distribution is not null && deduction.IsKnown(Number(slice, cell.Item))));
    }

    private bool IsShown(int slice, ReleasedDistribution? distribution) =>
        distribution is not null && (slice == _slices.Length - 1 ? distribution.N : LinkedRelease.CodeIn(distribution, slice)) is Released.Shown;

    private bool Link(int slice, (string Name, ReleasedDistribution? Distribution)[] columns, LinkedCells linked)
    {
        var isN = slice == _slices.Length - 1;
        var network = _slices[slice].ToNetwork(least: 1);
        for (var cell = 0; cell < columns.Length; cell++)
        {
            if (!IsShown(slice, columns[cell].Distribution))
                network.Withhold(cell);
        }

        if (network.WithheldCells.All(cell => network[cell].Count == 0 || network.Slack(cell, upwards: true, enough: 1) > 0 || network.Slack(cell, upwards: false, enough: 1) > 0))
            return false;
        var further = ComplementarySuppression.Find(network, protection: 1, cell => network[cell].Count > 0 && !network[cell].IsMargin, Effort)
            ?? (isN ? null : ComplementarySuppression.Find(network, protection: 1, cell => network[cell].Count > 0, Effort));
        if (further is null)
            return HideGroups(columns, linked);

        var found = false;
        foreach (var cell in further)
            found |= isN ? linked.AddColumn(_item, columns[cell].Name) : linked.Add(_item, columns[cell].Name, slice);
        return found;
    }

    /// <summary>The column of a cell in the table that has it; without a distribution when no table has.</summary>
    private (string Name, ReleasedDistribution? Distribution) Column(IReadOnlyList<ReleasedTable> tables, Cell cell)
    {
        var (row, column) = (cell.Row == _slices[0].Rows - 1, cell.Column == _slices[0].Columns - 1);
        IReadOnlyList<string> by = (row, column) switch
        {
            (false, false) => _order.By,
            (false, true) => [_order.By[0]],
            (true, false) => [_order.By[1]],
            _ => [],
        };
        var position = (row, column) switch
        {
            (false, false) => 1 + (cell.Row * (_slices[0].Columns - 1)) + cell.Column,
            (false, true) => 1 + cell.Row,
            (true, false) => 1 + cell.Column,
            _ => 0,
        };
        var table = tables.FirstOrDefault(candidate => candidate.By.SequenceEqual(by, StringComparer.Ordinal)) ?? (by.Count == 0 ? tables[0] : null);
        var item = table?.Items.FirstOrDefault(candidate => candidate.Id == _item);
        return item is null ? ("", null) : (LinkedCells.ColumnOf(by, by.Count == 0 ? [] : table!.Groups[position].Levels), item.Distributions[position]);
    }
}
