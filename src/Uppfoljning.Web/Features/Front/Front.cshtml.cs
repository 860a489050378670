using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Front;

/// <summary>What one sees who types the address without a link.</summary>
[Public]
public sealed class FrontModel(Texts texts) : PageModel, IRespondentPage
{
    public RespondentFrame Frame => PublicFrame.Of(texts, Request.Query["sprak"]);
}
