using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Features.Shared.Paper;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;
using Language = Uppfoljning.Web.Localisation.Language;

namespace Uppfoljning.Web.Features.PaperEntry;

/// <summary>One paper as a registrar types it.</summary>
/// <param name="Number">1 for the first entry, 2 for the second; 0 when both are there and differ.</param>
/// <param name="Page">The paper, in Swedish.</param>
/// <param name="Languages">That the paper may be in.</param>
/// <param name="Values">What was typed and could not be taken; empty on a new form, since nobody sees what another has typed.</param>
/// <param name="Problems">By item, in words.</param>
public sealed record EntryForm(int Id, int Number, PaperPage Page, IReadOnlyList<Language> Languages, string ChosenLanguage, PaperValues Values, IReadOnlyDictionary<string, string> Problems);

/// <param name="Number">Of the question on the paper.</param>
/// <param name="First">What the first entry has, in words; empty when it was left blank.</param>
/// <param name="Second">As <paramref name="First"/>, of the second.</param>
public sealed record Difference(string ItemId, int Number, PaperItem Asked, IReadOnlyList<Microsoft.AspNetCore.Html.IHtmlContent> First, IReadOnlyList<Microsoft.AspNetCore.Html.IHtmlContent> Second);

/// <summary>Reads papers that are being typed.</summary>
public sealed class EntryQuery(AnswersDb answers, QuestionnaireLibrary library, Texts texts, Caller caller, TimeProvider time)
{
    /// <returns>Null when there is no such paper in a programme of the caller's, or it is another's turn to type it.</returns>
    public async Task<EntryForm?> FindAsync(int id, CancellationToken stop) =>
        await answers.TypedPapers.For(caller).SingleOrDefaultAsync(p => p.Id == id, stop) is { } paper && NumberOf(paper) is { } number
            ? await FormAsync(paper, number, PaperValues.FromJson("{}"), null, new Dictionary<string, AnswerProblem>(), stop)
            : null;

    /// <summary>The same form with what was typed and what has to be put right.</summary>
    public async Task<EntryForm?> FindAgainAsync(int id, PaperValues values, string? language, IReadOnlyDictionary<string, AnswerProblem> problems, CancellationToken stop) =>
        await answers.TypedPapers.For(caller).SingleOrDefaultAsync(p => p.Id == id, stop) is { } paper && NumberOf(paper) is { } number
            ? await FormAsync(paper, number, values, language, problems, stop)
            : null;

    /// <returns>The items that two entries have differently; null when there is no such paper to compare in a programme of the caller's.</returns>
    public async Task<IReadOnlyList<Difference>?> CompareAsync(int id, CancellationToken stop)
    {
        if (await answers.TypedPapers.For(caller).SingleOrDefaultAsync(p => p.Id == id && p.Second != null, stop) is not { } paper)
        {
            return null;
        }

        var published = await library.GetAsync(paper.QuestionnaireVersionId, stop);
        var (first, second) = (PaperValues.FromJson(paper.First!), PaperValues.FromJson(paper.Second!));
        var asked = (await PageAsync(paper, published.Questionnaire, stop)).Pages.SelectMany(p => p.Items).Where(i => i.Number is not null).ToDictionary(i => i.View.Item.Id);
        return [.. first.DifferencesFrom(second, published.Questionnaire).Select(item => asked[item.Id]).Select(item =>
            new Difference(item.View.Item.Id, item.Number!.Value, item, item.InWords(first[item.View.Item.Id]), item.InWords(second[item.View.Item.Id])))];
    }

    private int? NumberOf(TypedPaper paper) => paper switch
    {
        { First: null } => 1,
        { Second: not null } => 0,
        _ when paper.MayTypeSecond(caller.AccountId, StockholmTime.Civil(time.GetUtcNow()).Day) => 2,
        _ => null,
    };

    private async Task<EntryForm> FormAsync(TypedPaper paper, int number, PaperValues values, string? language, IReadOnlyDictionary<string, AnswerProblem> problems, CancellationToken stop)
    {
        var questionnaire = (await library.GetAsync(paper.QuestionnaireVersionId, stop)).Questionnaire;
        var words = texts.In(Localisation.Language.Swedish);
        return new EntryForm(
            paper.Id,
            number,
            await PageAsync(paper, questionnaire, stop),
            [.. Localisation.Language.All.Where(l => questionnaire.Languages.Any(q => q.Code == l.Code))],
            language ?? paper.Language,
            values,
            problems.ToDictionary(p => p.Key, p => words.With($"answering.problem.{p.Value.Code}", ("min", p.Value.Min), ("max", p.Value.Max))));
    }

    private async Task<PaperPage> PageAsync(TypedPaper paper, Questionnaire questionnaire, CancellationToken stop) => new(
        questionnaire,
        await library.ProgrammeAsync(paper.ProgrammeId, stop),
        texts.In(Localisation.Language.Swedish),
        Enum.Parse<RespondentRole>(paper.Role, ignoreCase: true),
        RespondentKind.Personal);
}
