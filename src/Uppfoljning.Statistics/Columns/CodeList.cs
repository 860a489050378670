using System.Globalization;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Columns;

/// <summary>
/// What the bytes of a column stand for: the options in scale order have the codes 0 … <see cref="Count"/> − 1, and the
/// four kinds of <see cref="Missing"/> follow directly after, so a column of n options uses n + 4 codes without gaps.
/// </summary>
public sealed class CodeList
{
    /// <summary>The kinds of missing answer, which every code list ends with.</summary>
    public const int MissingKinds = 4;

    /// <summary>The largest number of options: one byte holds them and the missing codes, and 255 is never a code.</summary>
    public const int MaximumOptions = 255 - MissingKinds;

    private readonly string[] _options;
    private readonly int[]? _values;

    private CodeList(string[] options, int[]? values)
    {
        if (options.Length is 0 or > MaximumOptions)
            throw new ArgumentOutOfRangeException(nameof(options), options.Length, $"A column has 1 to {MaximumOptions} options.");
        (_options, _values) = (options, values);
    }

    /// <summary>Number of options, missing codes not counted.</summary>
    public int Count => _options.Length;

    /// <summary>Number of codes, the four missing ones included.</summary>
    public int CodeCount => _options.Length + MissingKinds;

    /// <summary>The ids of the options in scale order.</summary>
    public IReadOnlyList<string> Options => _options;

    /// <summary>The numbers the options stand for, strictly ascending, or null when the options are names only.</summary>
    public IReadOnlyList<int>? Values => _values;

    /// <summary>A scale of every whole number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is empty or longer than <see cref="MaximumOptions"/>.</exception>
    public static CodeList Scale(int minimum, int maximum)
    {
        if (maximum < minimum || (long)maximum - minimum >= MaximumOptions)
            throw new ArgumentOutOfRangeException(nameof(maximum), maximum, $"A scale from {minimum} has 1 to {MaximumOptions} steps.");
        return OfValues(Enumerable.Range(minimum, maximum - minimum + 1));
    }

    /// <summary>A scale of the given whole numbers.</summary>
    /// <exception cref="ArgumentException">The values are not strictly ascending, or too few or too many.</exception>
    public static CodeList OfValues(IEnumerable<int> values)
    {
        var ascending = values.ToArray();
        for (var i = 1; i < ascending.Length; i++)
        {
            if (ascending[i] <= ascending[i - 1])
                throw new ArgumentException($"The value {ascending[i]} does not follow {ascending[i - 1]} in ascending order.", nameof(values));
        }

        return new CodeList([.. ascending.Select(v => v.ToString(CultureInfo.InvariantCulture))], ascending);
    }

    /// <summary>Named options without numbers, such as the levels of a background variable.</summary>
    /// <exception cref="ArgumentException">An option occurs twice, or they are too few or too many.</exception>
    public static CodeList OfOptions(IEnumerable<string> options)
    {
        var named = options.ToArray();
        if (named.Distinct(StringComparer.Ordinal).Count() != named.Length)
            throw new ArgumentException("An option occurs twice.", nameof(options));
        return new CodeList(named, null);
    }

    /// <summary>Counts per code as a frequency table of the numbers, the kinds of missing taken together.</summary>
    /// <param name="counts">One count a code, missing codes last.</param>
    /// <exception cref="InvalidOperationException">The options are names only.</exception>
    /// <exception cref="ArgumentException">There is not one count a code.</exception>
    public FrequencyTable ToFrequencies(IReadOnlyList<long> counts)
    {
        if (_values is null)
            throw new InvalidOperationException("The options have no numbers.");
        if (counts.Count != CodeCount)
            throw new ArgumentException($"{counts.Count} counts for {CodeCount} codes.", nameof(counts));
        Span<double> numbers = stackalloc double[Count];
        Span<long> answers = stackalloc long[Count];
        var missing = 0L;
        for (var code = 0; code < CodeCount; code++)
        {
            if (code < Count)
                (numbers[code], answers[code]) = (_values[code], counts[code]);
            else
                missing += counts[code];
        }

        return FrequencyTable.FromCounts(numbers, answers, missing);
    }

    /// <summary>The code of a kind of missing answer.</summary>
    public byte CodeOf(Missing missing) => (byte)(_options.Length + (int)missing);

    /// <summary>The code of an option, or null when the list has no such option.</summary>
    public byte? CodeOf(string option) => Array.IndexOf(_options, option) is >= 0 and var code ? (byte)code : null;

    /// <summary>The code of a number on the scale, or null when the scale does not have it.</summary>
    public byte? CodeOf(int value) => _values is not null && Array.BinarySearch(_values, value) is >= 0 and var code ? (byte)code : null;
}
