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

        Disarm(context.Request);
        return Task.CompletedTask;
    }

    /// <summary>The page that tells of the refusal is shown as to a plain GET: nothing of what was refused is read.</summary>
    private static void Disarm(HttpRequest request)
    {
        request.Method = HttpMethods.Get;
        request.ContentType = null;
        request.ContentLength = null;
        request.Body = Stream.Null;
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

        if (request.ContentLength > (TakesFiles(request.Path) ? Site.LargestUpload : Site.LargestBody))
        {
            return HttpStatusCode.RequestEntityTooLarge;
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            return null;
        }

        return IsFromElsewhere(request) ? HttpStatusCode.Forbidden : IsForm(request.ContentType) ? null : HttpStatusCode.UnsupportedMediaType;
    }

    /// <summary>
    /// Whether a page of another site sent the form. Our pages give no referrer, so the browser's Origin is "null" on our
    /// own forms; Sec-Fetch-Site is asked first. A client that sends neither carries nothing that a foreign page could use.
    /// </summary>
    private static bool IsFromElsewhere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0)
        {
            return site != "same-origin" && site != "none";
        }

        var origin = request.Headers.Origin;
        return origin.Count > 0 && origin != "null" && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Authority != request.Host.Value);
    }

    /// <summary>Files of participants, at the one address that takes them.</summary>
    private static bool TakesFiles(PathString path) => path.StartsWithSegments("/program", StringComparison.Ordinal) && path.Value!.EndsWith("/import", StringComparison.OrdinalIgnoreCase);

    private bool IsKnown(HttpRequest request) =>
        hosts.Contains(request.Host.Host)
        || (settings.AcceptBoundAddresses && request.HttpContext.Connection.LocalIpAddress is { } bound && request.Host.Host == (bound.IsIPv4MappedToIPv6 ? bound.MapToIPv4() : bound).ToString());

    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

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
