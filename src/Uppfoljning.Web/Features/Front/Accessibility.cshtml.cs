using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Front;

/// <summary>The accessibility statement that the law asks for.</summary>
[Public]
public sealed class AccessibilityModel(PublicFrame frames) : PageModel, IRespondentPage
{
    public RespondentFrame Frame => frames.In(Request.Query["sprak"]);
}
