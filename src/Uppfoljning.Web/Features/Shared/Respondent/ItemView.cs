using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Shared.Respondent;

/// <summary>One item as a respondent sees it, with what is filled in so far.</summary>
public sealed class ItemView(Item item, RespondentRole role, ProgrammeCard programme, Words words)
{
    private const string PreferNotToSay = nameof(Missing.PreferNotToSay);
    private const string DontKnow = nameof(Missing.DontKnow);

    public Item Item { get; } = item;

    public Words Words { get; } = words;

    /// <summary>The options that are offered; for items that take theirs from an earlier answer only some.</summary>
    public IReadOnlyList<Option> Offered { get; init; } = (item as ChoiceItem)?.Choices ?? [];

    /// <summary>What is ticked or typed: saved in this visit, or just posted.</summary>
    public IReadOnlyList<string> Filled { get; init; } = [];

    /// <summary>Answered in an earlier visit: can be answered anew, is never read.</summary>
    public bool IsAnsweredEarlier { get; init; }

    /// <summary>What has to be put right, in words.</summary>
    public string? Problem { get; init; }

    /// <summary>The question is the heading of its page.</summary>
    public bool IsAlone { get; init; } = true;

    public string ElementId => $"i-{Item.Id}";

    public IHtmlContent Title => Rich(Item.TitleOf(role), blocks: false);

    public IHtmlContent? Description => Item.Description is { } description ? Rich(description, blocks: true) : null;

    /// <summary>A few words on how to answer.</summary>
    public string? Hint => Item switch
    {
        ChoiceItem { Multiple: true } => Words["answering.question.several"],
        NumberItem number => WithLimits("answering.question.number", ("atLeast", number.Min?.ToString(CultureInfo.InvariantCulture)), ("atMost", number.Max?.ToString(CultureInfo.InvariantCulture))),
        DateItem date => WithLimits("answering.question.date", ("earliest", Day(date.Min)), ("latest", Day(date.Max))),
        TextItem text => Words.With("answering.question.text", ("count", text.MaxLength.ToString(CultureInfo.InvariantCulture))),
        _ => null,
    };

    /// <summary>The ids of what describes the field, for a screen reader; null for nothing.</summary>
    public string? DescribedBy
    {
        get
        {
            var described = string.Join(' ', new[] { (Problem, ".problem"), (IsAnsweredEarlier ? "" : null, ".earlier"), (Hint, ".hint") }
                .Where(part => part.Item1 is not null).Select(part => ElementId + part.Item2));
            return described.Length == 0 ? null : described;
        }
    }

    public IEnumerable<OptionLine> Options => Item switch
    {
        RatingItem rating => rating.Scale.Values.Select(point => Line(point.Value.ToString(CultureInfo.InvariantCulture), PointText(rating, point))),
        _ => Offered.Select(option => Line(option.Value, Rich(option.Text, blocks: false))),
    };

    /// <summary>"Don't know" and "prefer not to say", last and apart.</summary>
    public IEnumerable<OptionLine> WaysOut
    {
        get
        {
            if (Item.ShowDontKnowItem)
            {
                yield return Line(DontKnow, new StringHtmlContent(Words["answering.question.dontKnow"]));
            }

            if (Item.OffersPreferNotToSay)
            {
                yield return Line(PreferNotToSay, new StringHtmlContent(Words["answering.question.preferNotToSay"]));
            }
        }
    }

    /// <summary>What is typed, for fields that are typed in.</summary>
    public string? Typed => Filled.FirstOrDefault(value => Item is TextItem || (value != PreferNotToSay && value != DontKnow));

    /// <summary>What is filled in, as it is read back.</summary>
    public IReadOnlyList<IHtmlContent> FilledTexts =>
        [.. Typed is { } typed && Item is NumberItem or DateItem or TextItem ? [new StringHtmlContent(Typed!)] : Options.Concat(WaysOut).Where(line => line.IsChosen).Select(line => line.Text)];

    private IHtmlContent PointText(RatingItem rating, ScaleValue point)
    {
        if (point.Text is { } text)
        {
            return Rich(text, blocks: false);
        }

        var end = point.Value == rating.Scale.Min ? rating.MinRateDescription : point.Value == rating.Scale.Max ? rating.MaxRateDescription : null;
        var number = point.Value.ToString(CultureInfo.InvariantCulture);
        return end is null ? new StringHtmlContent(number) : new HtmlContentBuilder().Append($"{number} – ").AppendHtml(Rich(end, blocks: false));
    }

    private OptionLine Line(string value, IHtmlContent text) => new(value, text, $"{ElementId}.{value}", Filled.Contains(value));

    private RichText Rich(LanguageText text, bool blocks) => new(text.In(Words.Language.Code), programme, blocks);

    private string WithLimits(string key, (string Key, string? Limit) least, (string Key, string? Limit) most)
    {
        var hint = Words[key];
        hint = least.Limit is { } min ? $"{hint} {Words.With($"answering.question.{least.Key}", ("min", min))}" : hint;
        return most.Limit is { } max ? $"{hint} {Words.With($"answering.question.{most.Key}", ("max", max))}" : hint;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
