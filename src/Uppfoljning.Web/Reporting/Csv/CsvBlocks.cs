namespace Uppfoljning.Web.Reporting.Csv;

/// <summary>Cuts a stream into blocks of whole records, so that they can be read side by side.</summary>
internal static class CsvBlocks
{
    /// <summary>A record longer than this is a quotation mark that was never closed.</summary>
    public const int LongestRecord = 1 << 20;

    private const int BlockBytes = 1 << 20;
    private const byte NewLine = (byte)'\n';
    private const byte Quote = (byte)'"';

    /// <summary>The records of the stream, in order; every block ends with a line feed.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(Stream utf8)
    {
        byte[] rest = [];
        while (true)
        {
            var block = new byte[rest.Length + BlockBytes + 1];
            rest.CopyTo(block, 0);
            var read = utf8.ReadAtLeast(block.AsSpan(rest.Length, BlockBytes), BlockBytes, throwOnEndOfStream: false);
            var length = rest.Length + read;
            if (read < BlockBytes)
            {
                if (length > 0 && block[length - 1] != NewLine)
                {
                    block[length++] = NewLine;
                }

                if (length > 0)
                {
                    yield return block.AsMemory(0, length);
                }

                yield break;
            }

            var end = LastRecordEnd(block.AsSpan(0, length));
            rest = block[end..length];
            if (end > 0)
            {
                yield return block.AsMemory(0, end);
            }
            else if (rest.Length > LongestRecord)
            {
                // One record without end: handed over as it is, so that its reader names the row.
                block[length] = NewLine;
                yield return block.AsMemory(0, length + 1);
                yield break;
            }
        }
    }

    /// <summary>After the last line feed that stands outside quotation marks; 0 when there is none.</summary>
    private static int LastRecordEnd(ReadOnlySpan<byte> block)
    {
        var end = block.LastIndexOf(NewLine);
        var quotes = end < 0 ? 0 : block[..end].Count(Quote);
        while (end >= 0 && quotes % 2 == 1)
        {
            var earlier = block[..end].LastIndexOf(NewLine);
            quotes -= earlier < 0 ? 0 : block[earlier..end].Count(Quote);
            end = earlier;
        }

        return end + 1;
    }
}
