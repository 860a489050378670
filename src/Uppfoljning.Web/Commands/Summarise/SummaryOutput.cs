using System.Text;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Reporting;

namespace Uppfoljning.Web.Commands.Summarise;

/// <summary>Where a report goes, and as what.</summary>
internal sealed record SummaryOutput(string Format, string? File)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the whole report, or nothing.</summary>
    public async Task WriteAsync(Report report, CancellationToken stop)
    {
        var bytes = Bytes(report);
        if (File is not null)
        {
            await System.IO.File.WriteAllBytesAsync(File, bytes, stop);
            return;
        }

        await using var console = Console.OpenStandardOutput();
        await console.WriteAsync(bytes, stop);
    }

    private byte[] Bytes(Report report) => Format switch
    {
        "json" => JsonReport.Write(report),
        "csv" when File is null => Utf8.GetBytes(CsvReport.Write(report)),
        "csv" => CsvReport.WriteForSpreadsheet(report),
        "html" => HtmlReport.Write(report, new ReportWords(new Texts().Staff)),
        "xlsx" => XlsxReport.Write(report),
        _ => Utf8.GetBytes(TextReport.Write(report, new ReportWords(new Texts().Staff))),
    };
}
