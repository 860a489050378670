using System.IO.Compression;
using System.Security;
using System.Text;
using Uppfoljning.Tests.Support;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Participants;
using Uppfoljning.Web.Features.Participants.Import;

namespace Uppfoljning.Tests.Web.Participants;

/// <summary>Files of participants for tests, and what becomes of them.</summary>
internal static class Files
{
    private static readonly FakeTime Time = new(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));

    public static readonly ImportReader Reader = new(new ParticipantReader(new CategoryLists()), Time);

    public static ImportReading Read(string text, Encoding? encoding = null) => Read(Bytes(text, encoding ?? new UTF8Encoding(false)));

    public static ImportReading Read(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        return Reader.Read(stream);
    }

    public static byte[] Bytes(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    public static IEnumerable<string> Codes(this ImportReading reading) => reading.Findings.Select(f => f.Problem.Code);

    /// <summary>A workbook of one sheet; a cell that begins with # is a number shown as a date.</summary>
    public static byte[] Workbook(params string[][] rows)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
            Part(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(archive, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Part(archive, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            Part(archive, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            Part(archive, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(rows.Select(Row))}</sheetData></worksheet>""");
        }

        return file.ToArray();
    }

    private static string Row(string[] cells, int at) =>
        $"<row r=\"{at + 1}\">{string.Concat(cells.Select((cell, column) => Cell(cell, $"{(char)('A' + column)}{at + 1}")))}</row>";

    private static string Cell(string value, string place) => value switch
    {
        "" => "",
        ['#', .. var number] => $"<c r=\"{place}\" s=\"1\"><v>{number}</v></c>",
        _ => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(value)}</t></is></c>",
    };

    private static void Part(ZipArchive archive, string name, string xml)
    {
        using var part = new StreamWriter(archive.CreateEntry(name).Open());
        part.Write(xml);
    }
}
