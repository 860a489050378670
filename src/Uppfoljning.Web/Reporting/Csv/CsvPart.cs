using Uppfoljning.Statistics.Columns;
using Uppfoljning.Web.Reporting.Answers;

namespace Uppfoljning.Web.Reporting.Csv;

/// <summary>What one block of a file holds.</summary>
/// <param name="Rows">Its answers.</param>
/// <param name="Records">Its records, the empty ones included.</param>
/// <param name="Findings">With rows from 1 in the block.</param>
internal sealed record CsvPart(AnswerRows Rows, long Records, IReadOnlyList<CsvFinding> Findings)
{
    private const int LeastBytesOfACell = 2;

    public static CsvPart Read(ReadOnlySpan<byte> block, CsvShape shape)
    {
        var layout = shape.Layout;
        var rows = new AnswerRows(layout, (block.Length / (LeastBytesOfACell * shape.Names.Length)) + 1);
        var findings = new List<CsvFinding>();
        var notAsked = layout.Blank(Missing.NotAsked);
        var row = new byte[layout.Width];
        var cells = new CsvCells(block, shape.Separator);
        var (records, column) = (0L, 0);
        notAsked.CopyTo(row, 0);
        while (findings.Count < CsvFinding.Most && cells.MoveNext())
        {
            if (cells.IsBroken)
            {
                findings.Add(CsvFinding.Of("quote", records + 1, NameOf(shape, column), cells.Cell));
                return new CsvPart(rows, records + 1, findings);
            }

            var field = column < shape.FieldOf.Length ? shape.FieldOf[column] : -1;
            if (field >= 0 && !layout.Fields[field].TryRead(cells.Cell, layout.Part(field, row)))
            {
                findings.Add(CsvFinding.Of(layout.Fields[field] is LevelField ? "levels" : "code", records + 1, shape.Names[column], cells.Cell));
            }

            column++;
            if (!cells.IsLastOfRecord)
            {
                continue;
            }

            records++;
            if (column == shape.Names.Length)
            {
                rows.Add(row);
            }
            else if (column > 1 || cells.Cell.Length > 0)
            {
                findings.Add(new CsvFinding("cells", records, null, $"{column} ≠ {shape.Names.Length}"));
            }

            notAsked.CopyTo(row, 0);
            column = 0;
        }

        return new CsvPart(rows, records, findings);
    }

    private static string? NameOf(CsvShape shape, int column) => column < shape.Names.Length ? shape.Names[column] : null;
}
