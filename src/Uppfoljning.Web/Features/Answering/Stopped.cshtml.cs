using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Confirms an opt-out. It names nobody and asks no store, since the link that led here may be closed.</summary>
[Public]
public sealed class StoppedModel(PublicFrame frames) : PageModel, IRespondentPage
{
    private static readonly Dictionary<string, StopKind> Kinds = new()
    {
        ["later"] = StopKind.Declined,
        ["never"] = StopKind.OptedOut,
        ["wrong"] = StopKind.WrongRecipient,
    };

    public RespondentFrame Frame => frames.In(this.ChosenLanguage()) with { KeptQuery = $"&val={Kind}" };

    public string? Kind => Request.Query["val"];

    public IActionResult OnGet() => KindOf(Kind) is null ? NotFound() : Page();

    internal static StopKind? KindOf(string? word) => word is not null && Kinds.TryGetValue(word, out var kind) ? kind : null;

    internal static string AddressOf(StopKind kind, string? language)
    {
        var address = $"/avstatt?val={Kinds.Single(k => k.Value == kind).Key}";
        return Language.Find(language) is { } known ? $"{address}&sprak={known.Code}" : address;
    }
}
