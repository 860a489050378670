using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Errors;

/// <summary>What went wrong, with what to do and for a defect a reference number. It opens no store, so one page answers for every link that does not open.</summary>
[Public]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(PublicFrame frames, ILogger<ErrorModel> log) : PageModel, IRespondentPage
{
    private static readonly int[] Worded = [400, 404, 405, 413, 415, 429, 503];

    public RespondentFrame Frame => frames.In(QueryHelpers.ParseQuery(Sent?.OriginalQueryString ?? Request.QueryString.Value).TryGetValue("sprak", out var chosen) ? chosen : default(string));

    public string? Reference { get; private set; }

    public bool IsLink => Response.StatusCode == StatusCodes.Status404NotFound && Sent?.OriginalPath is { } path
        && (path.StartsWith("/s/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/q/", StringComparison.OrdinalIgnoreCase));

    public string Kind => IsLink ? "link" : Worded.Contains(Response.StatusCode) ? $"{Response.StatusCode}" : Response.StatusCode < 500 ? "400" : "500";

    public static int StatusFor(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ when StoreUnavailableException.Explains(error) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public void OnGet() => Explain();

    public void OnPost() => Explain();

    private IStatusCodeReExecuteFeature? Sent => HttpContext.Features.Get<IStatusCodeReExecuteFeature>();

    private void Explain()
    {
        var error = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (error is null && Sent is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        if (error is not null && Response.StatusCode >= 500)
        {
            Reference = Secrets.NewShortId();
            log.LogError(error, "Request failed, reference {Reference}", Reference);
        }
    }
}
