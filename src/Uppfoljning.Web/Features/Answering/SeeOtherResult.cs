using Microsoft.AspNetCore.Mvc;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>After a successful POST: 303, so that the browser asks for the next page with GET.</summary>
public sealed class SeeOtherResult(string address) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = address;
    }
}
