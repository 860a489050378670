namespace Uppfoljning.Statistics.Survey;

/// <summary>A background variable of the persons and its known distribution in the population.</summary>
internal sealed class Margin
{
    private readonly int[] _levels;

    public Margin(ReadOnlySpan<string?> persons, IReadOnlyDictionary<string, double> population)
    {
        Names = [.. population.Keys];
        Population = [.. population.Values];
        foreach (var size in Population)
        {
            if (size < 0 || !double.IsFinite(size))
                throw new ArgumentOutOfRangeException(nameof(population), size, "A stratum has 0 persons or more.");
        }

        var positions = Names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        _levels = new int[persons.Length];
        for (var i = 0; i < persons.Length; i++)
        {
            _levels[i] = persons[i] is not { } level ? -1
                : positions.TryGetValue(level, out var position) ? position
                : throw new ArgumentException($"'{level}' is not in the population.", nameof(population));
        }
    }

    public string[] Names { get; }

    public double[] Population { get; }

    /// <summary>1 for a person whose level is known, null for the others.</summary>
    public double?[] Known => [.. _levels.Select(level => level < 0 ? (double?)null : 1)];

    /// <summary>The levels of the persons that have a value, a level here, and one in the other margin if there is one.</summary>
    public int[] LevelsOf(ReadOnlySpan<double?> values, Margin? other = null)
    {
        var kept = new List<int>();
        for (var i = 0; i < _levels.Length; i++)
        {
            if (values[i] is not null && _levels[i] >= 0 && (other is null || other._levels[i] >= 0))
                kept.Add(_levels[i]);
        }

        return [.. kept];
    }

    /// <summary>Persons at each level.</summary>
    public long[] Count(int[] levels)
    {
        var counts = new long[Names.Length];
        foreach (var level in levels)
            counts[level]++;
        return counts;
    }

    /// <summary>Whether a level that the population has is missing among the persons.</summary>
    public bool LacksLevel(int[] levels) => Count(levels).Zip(Population).Any(pair => pair.First == 0 && pair.Second > 0);
}
