using System.Globalization;
using System.Text;
using Uppfoljning.Web.Reporting.Csv;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>The rows of a text file, cell by cell as they stand (RFC 4180).</summary>
internal static class CsvRows
{
    private const byte Quote = (byte)'"';
    private const byte NewLine = (byte)'\n';
    private static readonly byte[] Separators = [(byte)';', (byte)'\t', (byte)','];

    public static (TableSource Source, IEnumerable<TableRow> Rows) Open(Stream file)
    {
        var (utf8, encoding) = OpenText(file);
        var blocks = CsvBlocks.Of(utf8).GetEnumerator();
        var separator = blocks.MoveNext() ? SeparatorOf(blocks.Current.Span) : Separators[0];
        return (new TableSource("csv", encoding, $"{(char)separator}"), Rows(blocks, separator));
    }

    private static (Stream Utf8, string Name) OpenText(Stream file)
    {
        try
        {
            return CsvEncoding.Open(file);
        }
        catch (CsvRefusedException refused)
        {
            var finding = refused.Findings[0];
            throw new TableRefusedException("table.encoding", finding.Row, int.Parse(finding.Column ?? "1", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The sign that stands most often between the headings.</summary>
    private static byte SeparatorOf(ReadOnlySpan<byte> block)
    {
        var counts = new int[Separators.Length];
        var isQuoted = false;
        foreach (var sign in block)
        {
            if (sign == NewLine && !isQuoted)
            {
                break;
            }

            isQuoted ^= sign == Quote;
            var at = Array.IndexOf(Separators, sign);
            if (at >= 0 && !isQuoted)
            {
                counts[at]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private static IEnumerable<TableRow> Rows(IEnumerator<ReadOnlyMemory<byte>> blocks, byte separator)
    {
        using (blocks)
        {
            var number = 0L;
            if (blocks.Current.IsEmpty)
            {
                yield break;
            }

            do
            {
                foreach (var row in Rows(blocks.Current.Span, separator, number))
                {
                    yield return row;
                    number = row.Number;
                }
            }
            while (blocks.MoveNext());
        }
    }

    private static List<TableRow> Rows(ReadOnlySpan<byte> block, byte separator, long before)
    {
        var rows = new List<TableRow>();
        var cells = new List<string>();
        var reading = new CsvCells(block, separator);
        while (reading.MoveNext())
        {
            if (reading.IsBroken)
            {
                throw new TableRefusedException("table.quote", before + rows.Count + 1, cells.Count + 1);
            }

            cells.Add(Encoding.UTF8.GetString(reading.Cell));
            if (cells.Count > ImportLimits.Columns)
            {
                throw new TableRefusedException("table.columns", before + rows.Count + 1, cells.Count, $"{ImportLimits.Columns}");
            }

            if (reading.IsLastOfRecord)
            {
                rows.Add(new TableRow(before + rows.Count + 1, cells.ToArray()));
                cells.Clear();
            }
        }

        return rows;
    }
}
