using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Reporting;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Results;

[Requires(Permission.ReadResults)]
public sealed class ResultModel(ResultService results, Texts texts, Settings settings) : PageModel
{
    [BindProperty(SupportsGet = true)] public int Programme { get; set; }
    [BindProperty(SupportsGet = true)] public int Version { get; set; }
    [BindProperty(SupportsGet = true)] public string Occasion { get; set; } = "";
    [BindProperty(SupportsGet = true, Name = "efter")] public string[] By { get; set; } = [];
    [BindProperty(SupportsGet = true, Name = "svarande")] public string Role { get; set; } = ResultAddress.Participant;
    [BindProperty(SupportsGet = true)] public string? Format { get; set; }

    public Words Words => texts.Staff;

    public Result Result { get; private set; } = null!;

    public ResultKey Key => new(Programme, Version, Occasion, Role);

    public int MinimumGroup => settings.Disclosure.MinimumGroup;

    public ReportWords Wording => new(texts.Staff);

    /// <summary>The breakdowns to choose among: none, each, and each two.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Choices { get; } =
        [[], .. ResultService.Breakdowns.Select(one => (string[])[one]), [.. ResultService.Breakdowns.Take(ResultService.MostBreakdowns)]];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await results.FindAsync(Key, By, stop) is not { } found)
        {
            return NotFound();
        }

        Result = found;
        return Format == ResultAddress.Csv && found.Report is { } report
            ? File(CsvReport.WriteForSpreadsheet(report), "text/csv; charset=utf-8", "resultat.csv")
            : Page();
    }
}
