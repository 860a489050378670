using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>The rows of a workbook's first visible sheet, one at a time, with dates as year-month-day. Formulas count as what they last showed.</summary>
internal static class XlsxRows
{
    public static IEnumerable<TableRow> Read(Stream file)
    {
        Measure(file);
        using var workbook = Open(file);
        var part = workbook.WorkbookPart ?? throw Broken();
        var words = SharedWords(part);
        var dates = new XlsxDates(part.WorkbookStylesPart?.Stylesheet, part.Workbook.WorkbookProperties?.Date1904?.Value ?? false);
        using var reader = OpenXmlReader.Create(FirstSheet(part));
        var before = 0L;
        while (Next(reader))
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && Load(reader) is Row row)
            {
                var number = row.RowIndex?.Value ?? before + 1;
                if (number <= before || number > ImportLimits.Rows + 1)
                {
                    throw new TableRefusedException("table.rows", number, 1, $"{ImportLimits.Rows}");
                }

                yield return new TableRow(before = number, Cells(row, words, dates));
            }
        }
    }

    /// <summary>Unpacks everything once and throws it away: what a header says of its size is not believed.</summary>
    private static void Measure(Stream file)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > ImportLimits.WorkbookParts)
            {
                throw new TableRefusedException("xlsx.parts", 1, 1, $"{ImportLimits.WorkbookParts}");
            }

            var most = Math.Min(ImportLimits.UnpackedBytes, Math.Max(file.Length, 1024 * 1024) * ImportLimits.UnpackedRatio);
            var (all, buffer) = (0L, new byte[1 << 16]);
            foreach (var entry in archive.Entries)
            {
                using var unpacked = entry.Open();
                int read;
                while ((read = unpacked.Read(buffer)) > 0)
                {
                    if ((all += read) > most)
                    {
                        throw new TableRefusedException("xlsx.unpacked", 1, 1);
                    }
                }
            }
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }

        file.Position = 0;
    }

    private static SpreadsheetDocument Open(Stream file)
    {
        try
        {
            return SpreadsheetDocument.Open(file, isEditable: false, new OpenSettings { MaxCharactersInPart = ImportLimits.UnpackedBytes });
        }
        catch (Exception error) when (error is OpenXmlPackageException or InvalidDataException or FormatException or FileFormatException or XmlException)
        {
            throw Broken();
        }
    }

    private static WorksheetPart FirstSheet(WorkbookPart workbook)
    {
        var sheet = workbook.Workbook.Descendants<Sheet>().FirstOrDefault(s => s.State is null || s.State == SheetStateValues.Visible);
        return sheet?.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart worksheet ? worksheet : throw Broken();
    }

    private static List<string> SharedWords(WorkbookPart workbook)
    {
        var words = new List<string>();
        if (workbook.SharedStringTablePart is { } part)
        {
            using var reader = OpenXmlReader.Create(part);
            while (Next(reader))
            {
                if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && Load(reader) is SharedStringItem item)
                {
                    words.Add(Plain(item));
                }
            }
        }

        return words;
    }

    /// <summary>The letters as they are read, without the small signs that tell how to pronounce them.</summary>
    private static string Plain(OpenXmlElement text) =>
        string.Concat(text.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));

    private static string[] Cells(Row row, List<string> words, XlsxDates dates)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            if (column < cells.Count || column >= ImportLimits.Columns)
            {
                throw new TableRefusedException("table.columns", row.RowIndex?.Value ?? 1, column + 1, $"{ImportLimits.Columns}");
            }

            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(ValueOf(cell, words, dates));
        }

        return [.. cells];
    }

    private static string ValueOf(Cell cell, List<string> words, XlsxDates dates)
    {
        var written = cell.CellValue?.Text ?? "";
        var kind = cell.DataType?.Value;
        if (kind == CellValues.SharedString)
        {
            return int.TryParse(written, out var at) && at >= 0 && at < words.Count ? words[at] : throw Broken();
        }

        if (kind == CellValues.InlineString)
        {
            return cell.InlineString is { } inline ? Plain(inline) : "";
        }

        return kind is null || kind == CellValues.Number ? dates.Read(written, cell.StyleIndex?.Value) : written;
    }

    /// <summary>AB12 is column 27, counted from 0.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > ImportLimits.Columns)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    private static bool Next(OpenXmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException)
        {
            throw Broken();
        }
    }

    private static OpenXmlElement? Load(OpenXmlReader reader)
    {
        try
        {
            return reader.LoadCurrentElement();
        }
        catch (XmlException)
        {
            throw Broken();
        }
    }

    private static TableRefusedException Broken() => new("xlsx.broken", 1, 1);
}
