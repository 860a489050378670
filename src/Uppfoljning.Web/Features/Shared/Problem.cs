using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Uppfoljning.Web.Features.Shared;

/// <summary>What is wrong with one field of a staff form.</summary>
/// <param name="Field">The id of the field.</param>
/// <param name="Key">The words, among the staff texts.</param>
public sealed record Problem(string Field, string Key);

public static class Refusals
{
    /// <summary>The same page with what was typed.</summary>
    public static IActionResult ShowAgain(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }
}
