namespace Uppfoljning.Statistics.Disclosure;

/// <summary>Which columns of a table are withheld wholly. Column 0 is everybody, the others add up to it.</summary>
internal static class HiddenGroups
{
    /// <summary>By the number of responses, which is the same for every item.</summary>
    public static bool[] BySize(Grouping groups, long[] sizes, int minimum)
    {
        var hidden = new bool[sizes.Length];
        if (groups.AsTable(sizes) is { } table && sizes[0] > 0)
        {
            var margins = MarginTable.Of(table);
            var pattern = ComplementarySuppression.ProtectAnswered(margins, PrimarySuppression.Find(margins, minimum));
            for (var group = 0; group < groups.Count; group++)
                hidden[group + 1] = pattern.Reason is not null || pattern.Withheld.Contains(new Cell(group / table.GetLength(1), group % table.GetLength(1)));
        }

        return ByCount(sizes, hidden, minimum);
    }

    /// <summary>
    /// By a number of answers: columns of 1 … minimum − 1, those hidden already, and further ones, the smallest first, until
    /// what everybody less the shown ones leaves is at least two groups with at least the minimum together.
    /// </summary>
    public static bool[] ByCount(long[] counts, bool[] already, int minimum)
    {
        bool IsSmall(long count) => count > 0 && count < minimum;
        var hidden = counts.Select((count, i) => already[i] || IsSmall(count)).ToArray();
        if (hidden[0])
            return [.. hidden.Select(_ => true)];

        var answered = Enumerable.Range(1, counts.Length - 1).Where(i => counts[i] > 0).OrderBy(i => counts[i]).ToList();
        while (answered.Exists(i => hidden[i]) && (answered.Count(i => hidden[i]) < 2 || answered.Where(i => hidden[i]).Sum(i => counts[i]) < minimum))
        {
            var next = answered.Find(i => !hidden[i]);
            if (next == 0)
                return [.. hidden.Select(_ => true)];
            hidden[next] = true;
        }

        return hidden;
    }
}
