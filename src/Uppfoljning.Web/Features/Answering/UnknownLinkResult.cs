using Microsoft.AspNetCore.Mvc;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>
/// The one answer to every link that does not open, whatever the reason: not found, with the kind page that the status
/// brings. Failures are counted by the client's address; those that are right never come here.
/// </summary>
public sealed class UnknownLinkResult : ActionResult
{
    public const string Kind = "link";

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var limit = http.RequestServices.GetRequiredService<AttemptLimit>();
        var most = http.RequestServices.GetRequiredService<Settings>().Limits.FailedLinks;
        var isCounted = await limit.CountAsync(Kind, "", ClientAddress.Of(http), most, http.RequestAborted);
        http.Response.StatusCode = isCounted ? StatusCodes.Status404NotFound : StatusCodes.Status429TooManyRequests;
    }
}
