using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Front;

/// <summary>What one sees who types the address without a link.</summary>
[Public]
public sealed class FrontModel(PublicFrame frames) : PageModel, IRespondentPage
{
    public RespondentFrame Frame => frames.In(Request.Query["sprak"]);
}
