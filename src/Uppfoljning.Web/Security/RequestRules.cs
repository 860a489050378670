using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Uppfoljning.Web.Security;

/// <summary>First in the pipeline: methods, content types and hosts that nobody has business using are turned away.</summary>
public sealed class RequestRules(RequestDelegate next, Settings settings)
{
    private readonly HashSet<string> hosts = KnownHosts(settings);

    public Task InvokeAsync(HttpContext context)
    {
        var refusal = context.Features.Get<IStatusCodeReExecuteFeature>() is null ? Judge(context.Request) : null;
        if (refusal is null)
        {
            return next(context);
        }

        context.Response.StatusCode = (int)refusal;
        if (refusal == HttpStatusCode.MethodNotAllowed)
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
        }

        return Task.CompletedTask;
    }

    private HttpStatusCode? Judge(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsPost(request.Method))
        {
            return HttpStatusCode.MethodNotAllowed;
        }

        if (!IsKnown(request))
        {
            return HttpStatusCode.BadRequest;
        }

        if (request.ContentLength > Site.LargestBody)
        {
            return HttpStatusCode.RequestEntityTooLarge;
        }

        return HttpMethods.IsPost(request.Method) && !IsForm(request.ContentType) ? HttpStatusCode.UnsupportedMediaType : null;
    }

    private bool IsKnown(HttpRequest request) =>
        hosts.Contains(request.Host.Host)
        || (settings.AcceptBoundAddresses && request.HttpContext.Connection.LocalIpAddress is { } bound && request.Host.Host == (bound.IsIPv4MappedToIPv6 ? bound.MapToIPv4() : bound).ToString());

    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> KnownHosts(Settings settings)
    {
        var own = new Uri(settings.PublicAddress).Host;
        var known = new HashSet<string>(settings.AllowedHosts, StringComparer.OrdinalIgnoreCase) { own };
        if (own is "localhost")
        {
            known.UnionWith(["127.0.0.1", "[::1]"]);
        }

        return known;
    }
}
