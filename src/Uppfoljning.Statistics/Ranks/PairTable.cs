using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Ranks;

/// <summary>
/// Two values of each person, counted: the same question at two occasions, or two variables. Immutable. Everything
/// a paired or an association method needs, whatever the number of persons.
/// </summary>
public sealed class PairTable
{
    private readonly PairCount[] _pairs;

    private PairTable(IEnumerable<PairCount> pairs, long onlyFirst, long onlySecond, long neither)
    {
        _pairs = [.. pairs.Where(pair => pair.Count > 0).OrderBy(pair => pair.First).ThenBy(pair => pair.Second)];
        (OnlyFirst, OnlySecond, Neither) = (onlyFirst, onlySecond, neither);
        Complete = _pairs.Sum(pair => pair.Count);
    }

    /// <summary>The distinct pairs, ascending by the first value and then by the second.</summary>
    public ReadOnlySpan<PairCount> Pairs => _pairs;

    /// <summary>Persons with both values.</summary>
    public long Complete { get; }

    /// <summary>Persons with the first value only.</summary>
    public long OnlyFirst { get; }

    /// <summary>Persons with the second value only.</summary>
    public long OnlySecond { get; }

    /// <summary>Persons with no value.</summary>
    public long Neither { get; }

    /// <summary>Persons with one value or none.</summary>
    public long Incomplete => OnlyFirst + OnlySecond + Neither;

    /// <summary>Counts persons; null is missing.</summary>
    /// <param name="first">First value of each person.</param>
    /// <param name="second">Second value of the same persons, in the same order.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN or infinite.</exception>
    public static PairTable Of(ReadOnlySpan<double?> first, ReadOnlySpan<double?> second)
    {
        if (first.Length != second.Length)
            throw new ArgumentException($"{first.Length} first values but {second.Length} second ones.", nameof(second));

        var counts = new Dictionary<(double, double), long>();
        long onlyFirst = 0, onlySecond = 0, neither = 0;
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] is { } one && second[i] is { } two)
                Add(counts, RequireFinite(one, nameof(first)), RequireFinite(two, nameof(second)), 1);
            else if (first[i] is null && second[i] is null)
                neither++;
            else if (second[i] is null)
                onlyFirst++;
            else
                onlySecond++;
        }

        return new PairTable(Listed(counts), onlyFirst, onlySecond, neither);
    }

    /// <summary>Takes counts already made.</summary>
    /// <param name="first">Distinct first values, one for each row.</param>
    /// <param name="second">Distinct second values, one for each column.</param>
    /// <param name="counts">Persons with each combination, 0 or more.</param>
    /// <param name="onlyFirst">Persons with the first value only.</param>
    /// <param name="onlySecond">Persons with the second value only.</param>
    /// <param name="neither">Persons with no value.</param>
    /// <exception cref="ArgumentException">The table does not have a row and a column for each value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or a value NaN or infinite.</exception>
    public static PairTable FromCounts(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, long[,] counts, long onlyFirst = 0, long onlySecond = 0, long neither = 0)
    {
        if (counts.GetLength(0) != first.Length || counts.GetLength(1) != second.Length)
            throw new ArgumentException($"{counts.GetLength(0)} × {counts.GetLength(1)} counts for {first.Length} × {second.Length} values.", nameof(counts));
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        ArgumentOutOfRangeException.ThrowIfNegative(neither);

        var found = new Dictionary<(double, double), long>();
        for (var row = 0; row < first.Length; row++)
            for (var column = 0; column < second.Length; column++)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(counts[row, column], nameof(counts));
                Add(found, RequireFinite(first[row], nameof(first)), RequireFinite(second[column], nameof(second)), counts[row, column]);
            }

        return new PairTable(Listed(found), onlyFirst, onlySecond, neither);
    }

    /// <summary>The first values of the persons with both.</summary>
    public FrequencyTable First() => Counted(pair => pair.First);

    /// <summary>The second values of the persons with both.</summary>
    public FrequencyTable Second() => Counted(pair => pair.Second);

    /// <summary>Second − first of the persons with both; the others are missing.</summary>
    public FrequencyTable Change() => Counted(pair => pair.Second - pair.First);

    private FrequencyTable Counted(Func<PairCount, double> value)
    {
        var counts = _pairs.GroupBy(value).ToDictionary(same => same.Key, same => same.Sum(pair => pair.Count));
        return FrequencyTable.FromCounts([.. counts.Keys], [.. counts.Values], Incomplete);
    }

    private static void Add(Dictionary<(double, double), long> counts, double first, double second, long count) =>
        counts[(first, second)] = counts.GetValueOrDefault((first, second)) + count;

    private static IEnumerable<PairCount> Listed(Dictionary<(double First, double Second), long> counts) =>
        counts.Select(pair => new PairCount(pair.Key.First, pair.Key.Second, pair.Value));

    private static double RequireFinite(double value, string parameter) =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(parameter, value, "A value is a finite number.");
}
