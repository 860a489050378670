using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Tests.Statistics.Disclosure;

/// <summary>
/// A reader who lays released tables side by side and draws every conclusion from one sum at a time, again and again:
/// codes add up to n and to the responses, groups add up to larger groups, no count is below 0, and an option that is
/// withheld in a shown group is not empty.
/// </summary>
internal sealed class DeductiveReader
{
    private readonly Dictionary<(string Column, string Cell), int> _numbers = [];
    private readonly List<(int Sum, int[] Parts)> _sums = [];
    private readonly List<long> _low = [];
    private readonly List<long> _high = [];

    /// <param name="tables">Released tables about the same responses, with one item.</param>
    /// <param name="levels">The levels of each variable, in order; null is not known.</param>
    public DeductiveReader(IReadOnlyList<ReleasedTable> tables, IReadOnlyDictionary<string, string?[]> levels)
    {
        var item = tables[0].Items[0];
        var variables = levels.Keys.ToArray();
        string[] codes = [.. item.Options, .. Enum.GetNames<Missing>()];
        foreach (var column in Columns(variables, levels))
        {
            AddSum(column, "n", [.. item.Options]);
            AddSum(column, "all", ["n", .. Enum.GetNames<Missing>()]);
        }

        foreach (var cell in codes.Concat(["n", "all"]))
            AddGroups(cell, variables, levels);
        foreach (var table in tables)
            Read(table);
        while (Conclude())
        {
        }
    }

    /// <summary>What the reader knows of a cell.</summary>
    public (long Low, long High) Knows(string column, string cell) => (_low[_numbers[(column, cell)]], _high[_numbers[(column, cell)]]);

    public static string ColumnOf(IEnumerable<(string Variable, string? Level)> levels) => string.Join(';', levels.Order().Select(level => $"{level.Variable}={level.Level}"));

    private static IEnumerable<string> Columns(string[] variables, IReadOnlyDictionary<string, string?[]> levels)
    {
        yield return "";
        foreach (var variable in variables)
        {
            foreach (var level in levels[variable])
                yield return ColumnOf([(variable, level)]);
        }

        foreach (var first in levels[variables[0]])
        {
            foreach (var second in levels[variables[1]])
                yield return ColumnOf([(variables[0], first), (variables[1], second)]);
        }
    }

    private void AddGroups(string cell, string[] variables, IReadOnlyDictionary<string, string?[]> levels)
    {
        foreach (var (variable, other) in new[] { (variables[0], variables[1]), (variables[1], variables[0]) })
        {
            _sums.Add((Number("", cell), [.. levels[variable].Select(level => Number(ColumnOf([(variable, level)]), cell))]));
            foreach (var level in levels[variable])
                _sums.Add((Number(ColumnOf([(variable, level)]), cell), [.. levels[other].Select(second => Number(ColumnOf([(variable, level), (other, second)]), cell))]));
        }
    }

    private void AddSum(string column, string sum, string[] parts) => _sums.Add((Number(column, sum), [.. parts.Select(part => Number(column, part))]));

    private int Number(string column, string cell)
    {
        if (_numbers.TryGetValue((column, cell), out var known))
            return known;
        _low.Add(0);
        _high.Add(1_000_000);
        return _numbers[(column, cell)] = _low.Count - 1;
    }

    private void Read(ReleasedTable table)
    {
        foreach (var (group, distribution) in table.Groups.Zip(table.Items[0].Distributions))
        {
            var column = ColumnOf(table.By.Zip(group.Levels, (variable, level) => (variable, level)));
            Read(column, "all", group.Size);
            Read(column, "n", distribution.N);
            foreach (var (option, count) in table.Items[0].Options.Zip(distribution.Counts))
            {
                Read(column, option, count);
                if (count is Released.Withheld && distribution.N is Released.Shown)
                    _low[Number(column, option)] = Math.Max(1, _low[Number(column, option)]);
            }

            foreach (var (kind, count) in Enum.GetNames<Missing>().Zip(distribution.Missing))
                Read(column, kind, count);
        }
    }

    private void Read(string column, string cell, Released figure)
    {
        if (figure is Released.Shown shown)
            _low[Number(column, cell)] = _high[Number(column, cell)] = (long)shown.Value;
    }

    private bool Conclude()
    {
        var isNew = false;
        foreach (var (sum, parts) in _sums)
        {
            isNew |= Narrow(sum, parts.Sum(part => _low[part]), parts.Sum(part => _high[part]));
            var (low, high) = (parts.Sum(part => _low[part]), parts.Sum(part => _high[part]));
            foreach (var part in parts)
                isNew |= Narrow(part, _low[sum] - (high - _high[part]), _high[sum] - (low - _low[part]));
        }

        return isNew;
    }

    private bool Narrow(int cell, long low, long high)
    {
        var before = (_low[cell], _high[cell]);
        (_low[cell], _high[cell]) = (Math.Max(_low[cell], low), Math.Min(_high[cell], high));
        return before != (_low[cell], _high[cell]);
    }
}
