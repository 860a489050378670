using System.Text;

namespace Uppfoljning.Web.Reporting.Csv;

/// <summary>What stands in some columns of a file, as text.</summary>
internal static class CsvTexts
{
    /// <summary>The texts of each column, row by row; up to where the file breaks off, which its reader tells about.</summary>
    /// <param name="file">Stays open, to be read again from its beginning.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <exception cref="CsvRefusedException">The encoding cannot be told.</exception>
    public static IReadOnlyList<string[]> Read(Stream file, IReadOnlyList<string> columns)
    {
        var rows = new List<string[]>();
        int[]? wanted = null;
        var separator = (byte)',';
        var width = 0;
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

            Add(rows, records, separator, wanted, width);
        }

        return rows;
    }

    private static void Add(List<string[]> rows, ReadOnlySpan<byte> records, byte separator, int[] wanted, int width)
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

            if (column == width)
            {
                rows.Add(row);
            }

            (row, column) = (new string[wanted.Length], 0);
        }
    }
}
