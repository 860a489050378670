using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference.Adapters;

internal static class DisclosureAdapters
{
    public static IEnumerable<(string Method, Func<ReferenceCase, IReadOnlyDictionary<string, object?>> Run)> All =>
    [
        ("disclosure.primary", Primary),
        ("disclosure.complementary", Complementary),
        ("disclosure.audit", Audit),
        ("disclosure.round_base", Round),
        ("disclosure.differencing", Tables),
        ("disclosure.mean_differencing", Means),
    ];

    private static Dictionary<string, object?> Primary(ReferenceCase reference)
    {
        var table = MarginTable.Of(reference.Table("table"));
        var found = FindPrimary(reference, table);
        return new() { ["table_with_margins"] = table.ToArray(), ["suppressed"] = Positions(found), ["n_suppressed"] = found.Count };
    }

    private static Dictionary<string, object?> Complementary(ReferenceCase reference)
    {
        var table = MarginTable.Of(reference.Table("table"));
        var primary = FindPrimary(reference, table);
        var protection = reference.Args.Integer("protection", 1);
        var allowMargins = reference.Args.Flag("allow_margins", false);
        var pattern = ComplementarySuppression.Protect(table, primary, protection, allowMargins);
        var best = BestPatterns.Find(table, primary, protection, allowMargins);
        return new()
        {
            ["primary"] = Positions(pattern.Primary),
            ["possible"] = pattern.Reason is null,
            ["reason"] = pattern.Reason?.Code(),
            ["pattern"] = Positions(pattern.Withheld),
            ["is_safe"] = (Func<IEnumerable<Cell>, bool>)(cells => cells.All(table.Cells.Contains) && SuppressionAudit.Audit(table, cells, protection).Safe),
            ["count_of"] = (Func<Cell, long>)(cell => table.Cells.Contains(cell) ? table[cell] : 0),
            ["optimal_n_secondary"] = best?.FurtherCells,
            ["optimal_secondary_sum"] = best?.Sum,
            ["n_optimal_patterns"] = best?.Patterns,
            ["primary_alone_safe"] = SuppressionAudit.Audit(table, primary, protection).Safe,
        };
    }

    private static Dictionary<string, object?> Audit(ReferenceCase reference)
    {
        var withheld = reference.Args.Raw("suppressed").EnumerateArray().Select(cell => new Cell(cell[0].GetInt32(), cell[1].GetInt32()));
        var audit = SuppressionAudit.Audit(MarginTable.Of(reference.Table("table")), withheld, reference.Args.Number("protection", 1));
        var byColumn = audit.Cells.OrderBy(cell => cell.Cell.Column).ThenBy(cell => cell.Cell.Row);
        return new() { ["safe"] = audit.Safe, ["cells"] = byColumn.Select(Describe).ToArray() };
    }

    private static Dictionary<string, object?> Describe(CellInterval cell) => new()
    {
        ["row"] = cell.Cell.Row,
        ["column"] = cell.Cell.Column,
        ["value"] = cell.Value,
        ["min"] = cell.Minimum,
        ["max"] = cell.Maximum,
        ["disclosed"] = cell.Disclosed,
    };

    private static Dictionary<string, object?> Round(ReferenceCase reference)
    {
        var rounded = BaseRounding.Round(MarginTable.Of(reference.Table("table")), reference.Args.Integer("base", 5));
        return new() { ["rounded"] = rounded.Counts, ["row_pct_of_rounded"] = rounded.RowPercent };
    }

    private static Dictionary<string, object?> Tables(ReferenceCase reference)
    {
        var difference = Differencing.Tables(reference.Table("larger"), reference.Table("smaller"), reference.Args.Integer("threshold", 5));
        return new()
        {
            ["difference"] = difference.Difference,
            ["flagged"] = Positions(difference.Flagged),
            ["n_flagged"] = difference.Flagged.Count,
            ["safe"] = difference.Safe,
        };
    }

    private static Dictionary<string, object?> Means(ReferenceCase reference)
    {
        var args = reference.Args;
        var rest = Differencing.Means(args.Integer("n_all"), args.Number("mean_all"), args.Integer("n_sub"), args.Number("mean_sub"), args.Integer("threshold", 5));
        return new() { ["n_rest"] = rest.RestN, ["mean_rest"] = rest.RestMean, ["discloses"] = rest.Discloses };
    }

    private static IReadOnlyList<Cell> FindPrimary(ReferenceCase reference, MarginTable table) =>
        PrimarySuppression.Find(table, reference.Args.Integer("threshold", 5), reference.Args.Flag("suppress_zero", false));

    private static int[][] Positions(IEnumerable<Cell> cells) => [.. cells.Select(cell => new[] { cell.Row, cell.Column })];
}
