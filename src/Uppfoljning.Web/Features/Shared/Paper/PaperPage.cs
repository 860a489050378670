using Microsoft.AspNetCore.Html;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Shared.Paper;

/// <summary>A questionnaire laid out for paper: numbered questions, boxes to tick, and in words what the screen would do by itself.</summary>
public sealed class PaperPage
{
    public PaperPage(Questionnaire questionnaire, ProgrammeCard programme, Words words, RespondentRole role, RespondentKind kind)
    {
        Words = words;
        Programme = programme;
        Kind = kind;
        Voluntary = role == RespondentRole.Participant ? "answering.start.voluntary" : "paper.voluntary";
        Title = questionnaire.Title.In(words.Language.Code);
        Minutes = questionnaire.Minutes;
        Introduction = Rich(questionnaire.Description);
        Ending = Rich(questionnaire.CompletedText);
        var asked = questionnaire.Items.Where(i => i.OnlyFor is not { } only || only == kind).ToList();
        var numbers = asked.Where(i => i is not InformationItem).Select((item, index) => (item.Id, Number: index + 1)).ToDictionary(i => i.Id, i => i.Number);
        var conditions = new ConditionWords(questionnaire, numbers, words);
        Pages = questionnaire.Pages
            .Select(p => new PaperSection(
                p.Title?.In(words.Language.Code),
                p.Items.Where(asked.Contains).Select(i => new PaperItem(
                    numbers.TryGetValue(i.Id, out var number) ? number : null,
                    new ItemView(i, role, programme, words) { IsAlone = false },
                    conditions.Of(p, i))).ToList()))
            .Where(p => p.Items.Count > 0)
            .ToList();
    }

    public Words Words { get; }

    public ProgrammeCard Programme { get; }

    public RespondentKind Kind { get; }

    /// <summary>To participants it is also said that the answers change nothing for them.</summary>
    public string Voluntary { get; }

    public string Title { get; }

    public int Minutes { get; }

    public IHtmlContent? Introduction { get; }

    public IHtmlContent? Ending { get; }

    public IReadOnlyList<PaperSection> Pages { get; }

    private RichText? Rich(LanguageText? text) => text is null ? null : new RichText(text.In(Words.Language.Code), Programme, blocks: true);
}

public sealed record PaperSection(string? Title, IReadOnlyList<PaperItem> Items);

/// <param name="Number">Null for words to read.</param>
/// <param name="OnlyIf">When it is to be answered; null for everyone.</param>
public sealed record PaperItem(int? Number, ItemView View, string? OnlyIf)
{
    public bool IsTicked => View.Item is RatingItem or ChoiceItem;

    public IReadOnlyList<OptionLine> Boxes { get; } = [.. View.Options, .. View.WaysOut];

    /// <summary>What is ticked or written, as it is read; empty for nothing.</summary>
    public IReadOnlyList<IHtmlContent> InWords(IReadOnlyList<string> values) =>
        [.. values.Select(value => Boxes.FirstOrDefault(b => b.Value == value)?.Text ?? new Microsoft.AspNetCore.Mvc.ViewFeatures.StringHtmlContent(value))];

    /// <summary>How to answer, in a few words.</summary>
    public string? Hint => View.Item is RatingItem or ChoiceItem { Multiple: false } ? View.Words["paper.tickOne"] : View.Hint;
}
