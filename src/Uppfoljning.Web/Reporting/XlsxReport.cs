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

                foreach (var (number, _) in row.Numbers)
                {
                    if (number is { } shown)
                    {
                        sheet.Add(shown);
                    }
                    else
                    {
                        sheet.Add("");
                    }
                }

                sheet.Add(row.Withheld);
                sheet.Add(row.Method);
                sheet.Add(row.Sentence);
            }
        }

        return file.ToArray();
    }
}
