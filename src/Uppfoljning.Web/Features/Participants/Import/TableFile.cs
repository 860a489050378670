namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>A file of rows: a workbook when it begins as one, otherwise text with separators.</summary>
internal static class TableFile
{
    /// <param name="file">Can be sought in.</param>
    /// <returns>How it is written, and its rows one at a time.</returns>
    /// <exception cref="TableRefusedException">It cannot be read; also while the rows are.</exception>
    public static (TableSource Source, IEnumerable<TableRow> Rows) Open(Stream file)
    {
        if (file.Length > ImportLimits.FileBytes)
        {
            throw new TableRefusedException("table.tooLarge", 1, 1, $"{ImportLimits.FileBytes / 1024 / 1024}");
        }

        Span<byte> start = stackalloc byte[4];
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        var isWorkbook = start is [(byte)'P', (byte)'K', 3, 4];
        var isOldWorkbook = start is [0xD0, 0xCF, 0x11, 0xE0];
        file.Position = 0;
        return isOldWorkbook
            ? throw new TableRefusedException("xlsx.old", 1, 1)
            : isWorkbook ? (new TableSource("xlsx"), XlsxRows.Read(file)) : CsvRows.Open(file);
    }
}
