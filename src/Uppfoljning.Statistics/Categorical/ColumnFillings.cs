namespace Uppfoljning.Statistics.Categorical;

/// <summary>Every way to spread the persons of one column over the rows, none getting more than its remainder.</summary>
internal sealed class ColumnFillings
{
    private readonly RowRemainders _rows;
    private readonly LogFactorials _factorials;
    private readonly long[] _sizes;
    private readonly long[] _taken;
    private readonly long[] _room;
    private readonly double[] _logs;
    private readonly double _logAll;
    private readonly long _persons;
    private bool _started;

    /// <summary>Stands before the first filling.</summary>
    /// <param name="rows">Persons left in each row.</param>
    /// <param name="persons">Persons of the column, at most all that are left.</param>
    /// <param name="factorials">Up to all that are left.</param>
    public ColumnFillings(RowRemainders rows, long persons, LogFactorials factorials)
    {
        (_rows, _persons, _factorials) = (rows, persons, factorials);
        _sizes = new long[rows.Rows];
        for (var row = 0; row < _sizes.Length; row++)
            _sizes[row] = rows[row];
        _taken = new long[rows.Rows];
        _logs = new double[rows.Rows + 1];
        _room = new long[rows.Rows + 1];
        for (var row = rows.Rows - 1; row >= 0; row--)
            _room[row] = _room[row + 1] + _sizes[row];
        _logAll = factorials.Choose(_room[0], persons);
    }

    /// <summary>log of the probability of this filling among all fillings of the column.</summary>
    public double LogProbability => _logs[^1] - _logAll;

    /// <summary>What this filling leaves in the rows.</summary>
    public RowRemainders Remainders => _rows.Less(_taken);

    /// <summary>Moves to the next filling: the last row that can give a person to the rows after it does.</summary>
    public bool Next()
    {
        if (!_started)
        {
            _started = true;
            return FillFrom(0, _persons);
        }

        var after = _taken[^1];
        for (var row = _taken.Length - 2; row >= 0; row--)
        {
            after += _taken[row];
            if (_taken[row] == 0 || after - _taken[row] + 1 > _room[row + 1])
                continue;

            _taken[row]--;
            Count(row);
            return FillFrom(row + 1, after - _taken[row]);
        }

        return false;
    }

    private bool FillFrom(int row, long left)
    {
        for (; row < _taken.Length; row++)
        {
            _taken[row] = Math.Min(left, _sizes[row]);
            left -= _taken[row];
            Count(row);
        }

        return true;
    }

    private void Count(int row) => _logs[row + 1] = _logs[row] + _factorials.Choose(_sizes[row], _taken[row]);
}
