using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>All items after one another, drawn by the same views as the respondents' own pages. Meant for a frame on a staff page.</summary>
[Requires(Permission.DesignSurveys)]
public sealed class PreviewModel(ShownQuery query, Texts texts) : PageModel, IRespondentPage
{
    [BindProperty(SupportsGet = true)] public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty(Name = "sprak", SupportsGet = true)] public string? ChosenLanguage { get; set; }

    [BindProperty(Name = "roll", SupportsGet = true)] public string? ChosenRole { get; set; }

    public RespondentFrame Frame { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IHtmlContent? Introduction { get; private set; }

    public IHtmlContent? Ending { get; private set; }

    public IReadOnlyList<PreviewPage> Pages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Kind, Id, stop) is not { } shown)
        {
            return NotFound();
        }

        var language = shown.LanguageFor(ChosenLanguage);
        var role = shown.RoleFor(ChosenRole);
        var words = texts.In(language);
        IHtmlContent Rich(LanguageText text) => new RichText(text.In(language.Code), shown.Programme, blocks: true);
        Frame = new RespondentFrame(words, shown.Languages) { LanguagesFirst = true, IsMadeUp = shown.Programme.IsMadeUp, KeptQuery = $"&roll={RoleWord.Of(role)}" };
        Title = shown.Questionnaire.Title.In(language.Code);
        Introduction = shown.Questionnaire.Description is { } description ? Rich(description) : null;
        Ending = shown.Questionnaire.CompletedText is { } completed ? Rich(completed) : null;
        Pages = shown.Questionnaire.Pages
            .Select(p => new PreviewPage(p.Title?.In(language.Code), p.Items.Select(i => new ItemView(i, role, shown.Programme, words) { IsAlone = false }).ToList()))
            .ToList();
        Response.Headers.ContentSecurityPolicy = ResponseHeaders.FramedByOwnPages;
        return Page();
    }
}

public sealed record PreviewPage(string? Title, IReadOnlyList<ItemView> Items);
