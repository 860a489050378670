using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Opens what a token leads to, in the language that was chosen.</summary>
public sealed class OpenFormQuery(LinksDb links, JustSaved saved, QuestionnaireLibrary library, Texts texts, TimeProvider time)
{
    /// <param name="language">A language's code when one was chosen on the page; it is taken when it may be shown.</param>
    /// <returns>Null for a link that is unknown, closed, answered or withdrawn, without saying which, and for a visit that is not its own.</returns>
    public async Task<OpenForm?> FindAsync(string token, string? visit, string? language, CancellationToken stop)
    {
        var just = visit is null ? null : saved.Take(token, visit);
        var found = just is null ? await links.LinkOfAsync(token, visit, stop) : new LinkAndVisit(just.Link, just.Visit);
        var now = time.GetUtcNow();
        return found is not null && found.Link.IsOpenAt(now) && (visit is null || found.Visit?.IsLiveAt(now) == true)
            ? (await OpenAsync(found.Link, found.Visit, language, now, stop)) with { Coded = just?.Coded }
            : null;
    }

    /// <summary>Opens what has just been answered, for the visit that answered it and as long as it may read its answers.</summary>
    public async Task<OpenForm?> FindAnsweredAsync(string token, string visit, string? language, CancellationToken stop)
    {
        var found = saved.Take(token, visit) is { } just ? new LinkAndVisit(just.Link, just.Visit) : await links.LinkOfAsync(token, visit, stop);
        var now = time.GetUtcNow();
        return found is { Link: { State: LinkState.Answered } link, Visit: { } own } && link.AnsweredIn == own.Id && now - own.LastSavedAt < Visit.IdleLimit
            ? await OpenAsync(link, own, language, now, stop)
            : null;
    }

    public async Task<OpenForm> OpenAsync(ResponseLink link, Visit? visit, string? language, DateTimeOffset now, CancellationToken stop)
    {
        var published = await library.GetAsync(link.QuestionnaireVersionId, stop);
        var reviewed = await library.ReviewedLanguagesAsync(link.QuestionnaireVersionId, stop);
        var programme = await library.ProgrammeAsync(link.ProgrammeId, stop);
        var languages = Offered(published, reviewed, programme);
        var chosen = languages.Find(l => l.Code == language) ?? languages.Find(l => l.Code == visit?.Language) ?? Language.Swedish;
        return new OpenForm(link, visit, published, programme, languages, texts.In(chosen), !reviewed.Contains(chosen.Code), now);
    }

    /// <summary>The language that was chosen, when it may be shown; else the one the visit had.</summary>
    public async Task<string> ChooseAsync(ResponseLink link, string? chosen, string current, CancellationToken stop)
    {
        if (chosen is null || chosen == current)
        {
            return current;
        }

        var published = await library.GetAsync(link.QuestionnaireVersionId, stop);
        var reviewed = await library.ReviewedLanguagesAsync(link.QuestionnaireVersionId, stop);
        var programme = await library.ProgrammeAsync(link.ProgrammeId, stop);
        return Offered(published, reviewed, programme).Exists(l => l.Code == chosen) ? chosen : current;
    }

    private static List<Language> Offered(PublishedQuestionnaire published, IReadOnlySet<string> reviewed, ProgrammeCard programme) => Language.All
        .Where(l => published.Questionnaire.Languages.Any(own => own.Code == l.Code) && (programme.IsMadeUp || reviewed.Contains(l.Code)))
        .ToList();
}
