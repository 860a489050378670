using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>The QR code of a shared address, as a file to put into other print.</summary>
[Requires(Permission.DesignSurveys)]
public sealed class QrModel(CollectiveLinkList list) : PageModel
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty(SupportsGet = true)] public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await list.FindAsync(Id, stop) is not { } poster)
        {
            return NotFound();
        }

        var image = QrImage.Of(poster.Link.Address);
        return Format == "png" ? File(image.Png(), "image/png", $"qr-{Id}.png") : File(image.Svg(), "image/svg+xml", $"qr-{Id}.svg");
    }
}
