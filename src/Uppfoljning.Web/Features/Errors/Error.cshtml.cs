using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Errors;

/// <summary>What went wrong, in Swedish, with what to do and for a defect a reference number. It opens no store.</summary>
[Public]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(Texts texts, ILogger<ErrorModel> log) : PageModel
{
    private static readonly int[] Worded = [400, 404, 405, 413, 415, 429, 503];

    [BindProperty(SupportsGet = true)] public int Status { get; set; }

    public Words Words => texts.In(Language.Swedish);

    public string? Reference { get; private set; }

    public string Kind => Worded.Contains(Response.StatusCode) ? $"{Response.StatusCode}" : Response.StatusCode < 500 ? "400" : "500";

    public static int StatusFor(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ when StoreUnavailableException.Explains(error) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public void OnGet() => Explain();

    public void OnPost() => Explain();

    private void Explain()
    {
        var error = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (error is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
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
