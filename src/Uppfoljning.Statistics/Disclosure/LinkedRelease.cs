using Uppfoljning.Statistics.Columns;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// Releases tables about the same responses so that they can be laid side by side. What one withholds in a column that
/// another also has, both withhold; and where one table divides the columns of others, its counts are judged against
/// theirs. Each round can only withhold more, so it ends.
/// </summary>
internal sealed class LinkedRelease(DisclosurePolicy policy, ColumnSet columns, IReadOnlyList<TableOrder> orders)
{
    private readonly LinkedCells _linked = new();

    public IReadOnlyList<ReleasedTable> Run()
    {
        foreach (var item in orders.SelectMany(order => order.Items).Distinct(StringComparer.Ordinal))
            Link(item);
        return [.. orders.Select(order => policy.Release(columns, order, _linked))];
    }

    private void Link(string item)
    {
        TableOrder[] alone = [.. orders.Where(order => order.Items.Contains(item)).Select(order => order with { Items = [item], Indexes = [] })];
        SliceAudit[] audits = [.. alone.Where(order => order.By.Count == 2).Select(order => new SliceAudit(columns, order, item))];
        bool found;
        do
        {
            ReleasedTable[] tables = [.. alone.Select(order => policy.Release(columns, order, _linked))];
            found = Agree(tables, item);
            foreach (var audit in audits)
                found |= audit.Link(tables, _linked);
        }
        while (found);
    }

    private bool Agree(ReleasedTable[] tables, string item)
    {
        var found = false;
        var columnsOfItem = tables.SelectMany(table => Distributions(table, item)).GroupBy(column => column.Column, column => column.Distribution, StringComparer.Ordinal);
        foreach (var column in columnsOfItem.Where(column => column.Count() > 1))
        {
            ReleasedDistribution[] same = [.. column];
            if (Differ(same.Select(distribution => distribution.N)))
                found |= _linked.AddColumn(item, column.Key);
            if (same[0].Figures.Keys.Any(id => Differ(same.Select(distribution => distribution.Figures[id]))))
                found |= _linked.AddFigures(item, column.Key);
            for (var code = 0; code < CountOf(same[0]); code++)
            {
                var number = code;
                if (Differ(same.Select(distribution => CodeIn(distribution, number))))
                    found |= _linked.Add(item, column.Key, code);
            }
        }

        return found;
    }

    /// <summary>The figure of a code, kinds of missing last.</summary>
    internal static Released CodeIn(ReleasedDistribution distribution, int code) =>
        code < distribution.Counts.Count ? distribution.Counts[code] : distribution.Missing[code - distribution.Counts.Count];

    private static int CountOf(ReleasedDistribution distribution) => distribution.Counts.Count + CodeList.MissingKinds;

    private static bool Differ(IEnumerable<Released> figures) => figures.Select(figure => figure is Released.Withheld).Distinct().Count() > 1;

    private static IEnumerable<(string Column, ReleasedDistribution Distribution)> Distributions(ReleasedTable table, string item) =>
        table.Items.Where(released => released.Id == item)
            .SelectMany(released => released.Distributions.Select((distribution, i) => (LinkedCells.ColumnOf(table.By, table.Groups[i].Levels), distribution)));
}
