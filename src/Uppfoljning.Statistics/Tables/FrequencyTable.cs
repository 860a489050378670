namespace Uppfoljning.Statistics.Tables;

/// <summary>
/// How many gave each answer: distinct values in ascending order, each with a count above 0, and the number missing.
/// Immutable. Everything a method needs of one variable, ranks and ties included, whatever the number of persons.
/// </summary>
public sealed class FrequencyTable
{
    private readonly double[] _values;
    private readonly long[] _counts;

    private FrequencyTable(double[] values, long[] counts, long missing)
    {
        (_values, _counts, Missing) = (values, counts, missing);
        Valid = counts.Sum();
    }

    /// <summary>The distinct values, ascending.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The number of answers at each of <see cref="Values"/>, in the same order, all above 0.</summary>
    public ReadOnlySpan<long> Counts => _counts;

    /// <summary>The number of persons with a value.</summary>
    public long Valid { get; }

    /// <summary>The number of persons without a value.</summary>
    public long Missing { get; }

    /// <summary>Valid and missing together.</summary>
    public long Total => Valid + Missing;

    /// <summary>Counts answers; null is missing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An answer is NaN or infinite.</exception>
    public static FrequencyTable Of(ReadOnlySpan<double?> answers)
    {
        var given = new List<double>(answers.Length);
        foreach (var answer in answers)
            if (answer is { } value)
                given.Add(RequireFinite(value, nameof(answers)));

        given.Sort();
        return FromSorted(given, answers.Length - given.Count);
    }

    /// <summary>Takes counts already made.</summary>
    /// <param name="values">Distinct values in any order.</param>
    /// <param name="counts">Persons at each value, 0 or more; values nobody has are left out of the table.</param>
    /// <param name="missing">Persons without a value, 0 or more.</param>
    /// <exception cref="ArgumentException">The lengths differ or a value is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or a value NaN or infinite.</exception>
    public static FrequencyTable FromCounts(ReadOnlySpan<double> values, ReadOnlySpan<long> counts, long missing = 0)
    {
        if (values.Length != counts.Length)
            throw new ArgumentException($"{values.Length} values but {counts.Length} counts.", nameof(counts));
        ArgumentOutOfRangeException.ThrowIfNegative(missing);

        var ascending = values.ToArray();
        var ordered = counts.ToArray();
        Array.Sort(ascending, ordered);
        var kept = 0;
        for (var i = 0; i < ascending.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(ordered[i], nameof(counts));
            if (i > 0 && ascending[i] == ascending[i - 1])
                throw new ArgumentException(FormattableString.Invariant($"The value {ascending[i]} is given twice."), nameof(values));
            (ascending[kept], ordered[kept]) = (RequireFinite(ascending[i], nameof(values)), ordered[i]);
            kept += ordered[i] > 0 ? 1 : 0;
        }

        return new FrequencyTable(ascending[..kept], ordered[..kept], missing);
    }

    /// <summary>Takes the counts of the consecutive integers from <paramref name="lowest"/> upwards.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static FrequencyTable FromCounts(int lowest, ReadOnlySpan<long> counts, long missing = 0)
    {
        var values = new double[counts.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = lowest + i;
        return FromCounts(values, counts, missing);
    }

    /// <summary>The number of answers at exactly this value; 0 when nobody gave it.</summary>
    public long CountOf(double value)
    {
        var at = Array.BinarySearch(_values, value);
        return at < 0 ? 0 : _counts[at];
    }

    private static FrequencyTable FromSorted(List<double> ascending, long missing)
    {
        var values = new List<double>();
        var counts = new List<long>();
        foreach (var value in ascending)
        {
            if (values.Count == 0 || values[^1] != value)
            {
                values.Add(value);
                counts.Add(0);
            }

            counts[^1]++;
        }

        return new FrequencyTable([.. values], [.. counts], missing);
    }

    private static double RequireFinite(double value, string parameter) =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(parameter, value, "A value is a finite number.");
}
