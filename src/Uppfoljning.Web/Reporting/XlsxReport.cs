using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>A report as a workbook of one sheet, one figure a row.</summary>
public static class XlsxReport
{
    public static byte[] Write(Report report)
    {
        using var file = new MemoryStream();
        using (var sheet = new XlsxSheet(file, report.Table.Id))
        {
            sheet.BeginRow();
            foreach (var name in FigureRow.Names(report))
            {
                sheet.Add(name);
            }

            foreach (var row in FigureRow.Of(report))
            {
                sheet.BeginRow();
                foreach (var text in row.Texts)
                {
                    sheet.Add(text);
                }

                Add(sheet, row.Value);
            }
        }

        return file.ToArray();
    }

    private static void Add(XlsxSheet sheet, Released value)
    {
        if (value is Released.Shown shown)
        {
            sheet.Add(shown.Value);
        }
        else
        {
            sheet.Add("");
            sheet.Add(ReleasedCodes.Of(((Released.Withheld)value).Reason));
        }
    }
}
