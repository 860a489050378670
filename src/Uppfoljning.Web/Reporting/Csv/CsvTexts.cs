using System.Text;

namespace Uppfoljning.Web.Reporting.Csv;

/// <summary>What stands in some columns of a row, as text.</summary>
/// <param name="Row">From 1, the row of names included, as a spreadsheet counts.</param>
/// <param name="Texts">One for each column.</param>
internal sealed record CsvTexts(long Row, IReadOnlyList<string> Texts)
{
    /// <summary>The rows that hold answers; up to where the file breaks off, which its reader tells about.</summary>
    /// <param name="file">Stays open, to be read again from its beginning.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <exception cref="CsvRefusedException">The encoding cannot be told.</exception>
    public static IReadOnlyList<CsvTexts> Read(Stream file, IReadOnlyList<string> columns)
    {
        var rows = new List<CsvTexts>();
        int[]? wanted = null;
        var separator = (byte)',';
        var (width, above) = (0, 1L);
        foreach (var block in CsvBlocks.Of(CsvEncoding.AsUtf8(file)))
        {
            var records = block.Span;
            if (wanted is null)
            {
                var end = records.IndexOf((byte)'\n') + 1;
                separator = CsvShape.SeparatorOf(records[..end]);
                var names = CsvShape.NamesIn(records[..end], separator);
                (wanted, width) = ([.. columns.Select(column => Array.IndexOf(names, column))], names.Length);
                records = records[end..];
            }

            above = Add(rows, records, separator, wanted, width, above);
        }

        return rows;
    }

    /// <returns>Records down to the end of the block.</returns>
    private static long Add(List<CsvTexts> rows, ReadOnlySpan<byte> records, byte separator, int[] wanted, int width, long above)
    {
        var cells = new CsvCells(records, separator);
        var row = new string[wanted.Length];
        var column = 0;
        while (cells.MoveNext() && !cells.IsBroken)
        {
            if (Array.IndexOf(wanted, column) is >= 0 and var at)
            {
                row[at] = Encoding.UTF8.GetString(cells.Cell).Trim();
            }

            column++;
            if (!cells.IsLastOfRecord)
            {
                continue;
            }

            above++;
            if (column == width)
            {
                rows.Add(new CsvTexts(above, row));
            }

            (row, column) = (new string[wanted.Length], 0);
        }

        return above;
    }
}
