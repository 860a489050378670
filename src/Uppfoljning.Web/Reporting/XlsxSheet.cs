using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Uppfoljning.Web.Reporting;

/// <summary>
/// Writes a workbook of one sheet, cell after cell, straight into its file. Texts are text cells and never formulas,
/// numbers are number cells.
/// </summary>
internal sealed class XlsxSheet : IDisposable
{
    public const int LongestText = 32_767;
    public const int MostRows = 1_048_576;

    private const int LongestName = 31;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private readonly ZipArchive archive;
    private readonly XmlWriter cells;
    private int rows;

    /// <param name="file">Where it is written; stays open.</param>
    /// <param name="name">The sheet's name: letters, digits, hyphens and underscores.</param>
    public XlsxSheet(Stream file, string name)
    {
        archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        WriteParts(name[..Math.Min(name.Length, LongestName)]);
        cells = XmlWriter.Create(archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new XmlWriterSettings { Encoding = Plain.Encoding, CloseOutput = true });
        cells.WriteStartDocument();
        cells.WriteStartElement("worksheet", Main);
        cells.WriteStartElement("sheetData");
    }

    public void BeginRow()
    {
        if (rows == MostRows)
        {
            throw new InvalidOperationException($"A sheet has {MostRows} rows at most.");
        }

        EndRow();
        cells.WriteStartElement("row");
        rows++;
    }

    public void Add(string text)
    {
        cells.WriteStartElement("c");
        cells.WriteAttributeString("t", "inlineStr");
        cells.WriteStartElement("is");
        cells.WriteElementString("t", Allowed(text));
        cells.WriteEndElement();
        cells.WriteEndElement();
    }

    public void Add(double number)
    {
        cells.WriteStartElement("c");
        cells.WriteElementString("v", number.ToString("R", CultureInfo.InvariantCulture));
        cells.WriteEndElement();
    }

    public void Dispose()
    {
        EndRow();
        cells.WriteEndDocument();
        cells.Dispose();
        archive.Dispose();
    }

    private void EndRow()
    {
        if (rows > 0)
        {
            cells.WriteEndElement();
        }
    }

    private static string Allowed(string text) =>
        string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)).Take(LongestText));

    private void WriteParts(string name)
    {
        Part("[Content_Types].xml", "Types", ContentTypes, xml =>
        {
            Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", $"{Types}.sheet.main+xml"));
            Element(xml, "Override", ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", $"{Types}.worksheet+xml"));
        });
        Part("_rels/.rels", "Relationships", Relations, xml =>
            Element(xml, "Relationship", ("Id", "rId1"), ("Type", $"{OfficeRelations}/officeDocument"), ("Target", "xl/workbook.xml")));
        Part("xl/_rels/workbook.xml.rels", "Relationships", Relations, xml =>
            Element(xml, "Relationship", ("Id", "rId1"), ("Type", $"{OfficeRelations}/worksheet"), ("Target", "worksheets/sheet1.xml")));
        Part("xl/workbook.xml", "workbook", Main, xml =>
        {
            xml.WriteStartElement("sheets");
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", "1");
            xml.WriteAttributeString("r", "id", OfficeRelations, "rId1");
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    private void Part(string path, string root, string space, Action<XmlWriter> content)
    {
        using var stream = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(stream, Plain);
        xml.WriteStartElement(root, space);
        content(xml);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
