using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Features.Health;

/// <summary>For whoever watches the process: it runs, and it can read its database.</summary>
public static class HealthSetup
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/halsa/live", () => TypedResults.Text("ok")).AllowAnonymous();
        app.MapGet("/halsa/redo", async (LinksDb links, CancellationToken stop) =>
        {
            await links.CollectiveLinks.AnyAsync(stop);
            return TypedResults.Text("ok");
        }).AllowAnonymous();
    }
}
