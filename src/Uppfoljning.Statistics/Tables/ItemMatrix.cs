namespace Uppfoljning.Statistics.Tables;

/// <summary>The answers of persons (rows) to the items of one scale (columns), missing ones included. Immutable.</summary>
public sealed class ItemMatrix
{
    private readonly double[][] _columns; // [item][person], NaN is missing

    private ItemMatrix(double[][] columns, int persons) => (_columns, Persons) = (columns, persons);

    /// <summary>The number of rows.</summary>
    public int Persons { get; }

    /// <summary>The number of columns.</summary>
    public int Items => _columns.Length;

    /// <summary>The answer of a person to an item, both counted from 0; null is missing.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such person or item.</exception>
    public double? this[int person, int item] => double.IsNaN(_columns[item][person]) ? null : _columns[item][person];

    /// <summary>Takes answers person by person.</summary>
    /// <param name="rows">One array a person with one answer an item; null is missing.</param>
    /// <param name="items">The number of items.</param>
    /// <exception cref="ArgumentException">A row has another length.</exception>
    public static ItemMatrix FromRows(IReadOnlyList<double?[]> rows, int items)
    {
        if (rows.FirstOrDefault(row => row.Length != items) is { } wrong)
            throw new ArgumentException($"A person has {wrong.Length} answers, but there are {items} items.", nameof(rows));

        var columns = new double[items][];
        for (var item = 0; item < items; item++)
        {
            columns[item] = new double[rows.Count];
            for (var person = 0; person < rows.Count; person++)
                columns[item][person] = rows[person][item] ?? double.NaN;
        }

        return new ItemMatrix(columns, rows.Count);
    }

    /// <summary>Takes answers item by item.</summary>
    /// <param name="columns">One array an item with one answer a person, persons in the same order; null is missing.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static ItemMatrix FromColumns(IReadOnlyList<double?[]> columns)
    {
        var persons = columns.Count == 0 ? 0 : columns[0].Length;
        if (columns.Any(column => column.Length != persons))
            throw new ArgumentException("The items have different numbers of persons.", nameof(columns));
        return new ItemMatrix([.. columns.Select(column => column.Select(answer => answer ?? double.NaN).ToArray())], persons);
    }

    /// <summary>The answers to one item.</summary>
    public ReadOnlySpan<double> ColumnWithNaN(int item) => _columns[item];

    /// <summary>The answers to one item, counted.</summary>
    public FrequencyTable Frequencies(int item) =>
        FrequencyTable.Of([.. _columns[item].Select(answer => double.IsNaN(answer) ? (double?)null : answer)]);

    /// <summary>The same answers with some items turned: lowest + highest − answer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public ItemMatrix Reverse(IReadOnlyCollection<int> items, double lowest, double highest)
    {
        foreach (var item in items)
            if (item < 0 || item >= Items)
                throw new ArgumentOutOfRangeException(nameof(items), item, "There is no such item.");
        var columns = _columns.Select((column, at) =>
            items.Contains(at) ? column.Select(answer => lowest + highest - answer).ToArray() : column);
        return new ItemMatrix([.. columns], Persons);
    }

    /// <summary>Some of the items, in the order given.</summary>
    public ItemMatrix Select(IEnumerable<int> items) => new([.. items.Select(item => _columns[item])], Persons);

    /// <summary>Only the persons who answered every item.</summary>
    public ItemMatrix Complete()
    {
        var complete = Enumerable.Range(0, Persons).Where(person => _columns.All(column => !double.IsNaN(column[person]))).ToArray();
        return complete.Length == Persons
            ? this
            : new ItemMatrix([.. _columns.Select(column => complete.Select(person => column[person]).ToArray())], complete.Length);
    }

    /// <summary>Refuses answers outside the scale; both ends belong to it.</summary>
    /// <exception cref="RefusedInputException">An answer is below the lowest or above the highest value.</exception>
    public void RequireWithin(double lowest, double highest)
    {
        foreach (var column in _columns)
            foreach (var answer in column)
                if (answer < lowest || answer > highest)
                    throw new RefusedInputException(Refusal.OutOfScale, "items", answer);
    }
}
