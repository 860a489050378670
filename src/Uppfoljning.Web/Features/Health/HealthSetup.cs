using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Features.Health;

/// <summary>For whoever watches the process: it runs, and it can read its database.</summary>
public static class HealthSetup
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods("/halsa/live", Reading, () => TypedResults.Text("ok")).AllowAnonymous();
        app.MapMethods("/halsa/redo", Reading, async (LinksDb links, CancellationToken stop) =>
        {
            await links.CollectiveLinks.AnyAsync(stop);
            return TypedResults.Text("ok");
        }).AllowAnonymous();
    }
}
