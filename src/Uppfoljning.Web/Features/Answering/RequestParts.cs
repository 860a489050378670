using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>
/// The parts of a respondent's request, read as they stand: these pages are opened a thousand at a time, and binding
/// by reflection would cost more than the rest of the page.
/// </summary>
internal static class RequestParts
{
    public static string Part(this PageModel page, string name) => (string)page.RouteData.Values[name]!;

    public static int Number(this PageModel page) =>
        int.TryParse(page.Part("number"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static string? ChosenLanguage(this PageModel page) => page.Request.Query["sprak"];

    /// <summary>The slug that a tablet in a reception returns to; null on a device of one's own.</summary>
    public static string? Tablet(this PageModel page) => Tablets.Read(page.Request.Query[Tablets.Field]);

    public static CancellationToken Stop(this PageModel page) => page.HttpContext.RequestAborted;
}
