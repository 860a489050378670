namespace Uppfoljning.Web.Reporting.Csv;

/// <summary>The cells of a block of whole records, one after the other (RFC 4180; a line feed alone also ends a record).</summary>
/// <param name="block">Ends with a line feed.</param>
/// <param name="separator">What stands between cells.</param>
internal ref struct CsvCells(ReadOnlySpan<byte> block, byte separator)
{
    private const byte NewLine = (byte)'\n';
    private const byte Return = (byte)'\r';
    private const byte Quote = (byte)'"';

    private readonly ReadOnlySpan<byte> block = block;
    private readonly byte separator = separator;
    private int next;

    /// <summary>What stands in the cell, without its quotation marks.</summary>
    public ReadOnlySpan<byte> Cell { get; private set; }

    public bool IsLastOfRecord { get; private set; }

    /// <summary>A quotation mark is never closed, or something follows the closing one.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Goes to the next cell; false after the last.</summary>
    public bool MoveNext()
    {
        if (next >= block.Length)
        {
            return false;
        }

        if (block[next] == Quote)
        {
            ReadQuoted();
            return true;
        }

        var end = next;
        while (block[end] != separator && block[end] != NewLine)
        {
            end++;
        }

        Close(next, end);
        return true;
    }

    private void Close(int start, int end)
    {
        IsLastOfRecord = block[end] == NewLine;
        next = end + 1;
        if (IsLastOfRecord && end > start && block[end - 1] == Return)
        {
            end--;
        }

        Cell = block[start..end];
    }

    private void ReadQuoted()
    {
        var start = next + 1;
        var close = start;
        var doubled = false;
        while (true)
        {
            var step = block[close..].IndexOf(Quote);
            if (step < 0)
            {
                BreakOff(start, block.Length - 1);
                return;
            }

            close += step;
            if (block[close + 1] != Quote)
            {
                break;
            }

            doubled = true;
            close += 2;
        }

        var end = close + 1;
        if (block[end] == Return && block[end + 1] == NewLine)
        {
            end++;
        }

        if (block[end] != separator && block[end] != NewLine)
        {
            var line = block[end..].IndexOf(NewLine);
            BreakOff(start, end + line);
            return;
        }

        Close(start, end);
        Cell = doubled ? Undouble(block[start..close]) : block[start..close];
    }

    private void BreakOff(int start, int end)
    {
        Close(start, end);
        IsBroken = true;
    }

    private static byte[] Undouble(ReadOnlySpan<byte> cell)
    {
        var single = new List<byte>(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            single.Add(cell[i]);
            if (cell[i] == Quote)
            {
                i++;
            }
        }

        return [.. single];
    }
}
