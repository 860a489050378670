using Uppfoljning.Engine.Logic;

namespace Uppfoljning.Engine.Questionnaires;

/// <summary>Where an answer goes when it is not kept among the answers.</summary>
public enum StoreAs
{
    /// <summary>A wish to be called: kept with the link, never with the answers.</summary>
    CallRequest,
}

/// <summary>Something on a page: a question, or words to read.</summary>
public abstract record Item
{
    /// <summary>Unique in the questionnaire without regard to case; the column name in every table and file.</summary>
    public required string Id { get; init; }

    /// <summary>The question. Without words only on a locked slot of an instrument.</summary>
    public required LanguageText Title { get; init; }

    /// <summary>Other wordings of the question, by who answers.</summary>
    public IReadOnlyDictionary<RespondentRole, LanguageText> TitleFor { get; init; } = NoTitles;

    /// <summary>A few words under the question.</summary>
    public LanguageText? Description { get; init; }

    /// <summary>Asked only when this is true; null is always.</summary>
    public Condition? VisibleIf { get; init; }

    /// <summary>Asked only on this kind of link; null is on both.</summary>
    public RespondentKind? OnlyFor { get; init; }

    /// <summary>Kept elsewhere than among the answers; null is among the answers.</summary>
    public StoreAs? StoreAs { get; init; }

    /// <summary>Whether "don't know" is offered.</summary>
    public bool ShowDontKnowItem { get; init; }

    /// <summary>Whether the wording belongs to the owner of a licensed instrument.</summary>
    public bool Locked { get; init; }

    /// <summary>Whether "prefer not to say" is offered: on every question but free texts, which can be left blank.</summary>
    public bool OffersPreferNotToSay => this is not (TextItem or InformationItem);

    /// <summary>Whether the answer stands in the document of coded answers.</summary>
    public bool IsCoded => StoreAs is null && this is not (TextItem or InformationItem);

    /// <summary>The wording for one who answers as <paramref name="role"/>.</summary>
    public LanguageText TitleOf(RespondentRole role) => TitleFor.TryGetValue(role, out var title) ? title : Title;

    private static readonly Dictionary<RespondentRole, LanguageText> NoTitles = [];
}

/// <summary>One point on a scale.</summary>
public sealed record RatingItem : Item
{
    /// <summary>The points to choose among.</summary>
    public required Scale Scale { get; init; }

    /// <summary>The words at the low end; only on a scale of bare numbers.</summary>
    public LanguageText? MinRateDescription { get; init; }

    /// <summary>The words at the high end; only on a scale of bare numbers.</summary>
    public LanguageText? MaxRateDescription { get; init; }
}

/// <summary>One or several of a list of options.</summary>
public sealed record ChoiceItem : Item
{
    /// <summary>Whether several may be chosen.</summary>
    public required bool Multiple { get; init; }

    /// <summary>Every option that can ever be offered, in order.</summary>
    public required IReadOnlyList<Option> Choices { get; init; }

    /// <summary>The set the options come from; null when they are the item's own.</summary>
    public string? ChoiceSet { get; init; }

    /// <summary>The earlier item whose chosen options are the ones offered here; null for all of them.</summary>
    public string? ChoicesFromQuestion { get; init; }

    /// <summary>The option with this value, or null.</summary>
    public Option? Find(string value)
    {
        foreach (var option in Choices)
            if (option.Value == value) return option;
        return null;
    }
}

/// <summary>A number.</summary>
public sealed record NumberItem : Item
{
    /// <summary>The least number allowed, itself included; null is no limit.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest number allowed, itself included; null is no limit.</summary>
    public decimal? Max { get; init; }
}

/// <summary>A day.</summary>
public sealed record DateItem : Item
{
    /// <summary>The first day allowed; null is no limit.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The last day allowed; null is no limit.</summary>
    public DateOnly? Max { get; init; }
}

/// <summary>Words of one's own.</summary>
public sealed record TextItem : Item
{
    /// <summary>Several lines instead of one.</summary>
    public required bool IsLong { get; init; }

    /// <summary>The most characters (UTF-16 code units, a line break is one) that are taken.</summary>
    public required int MaxLength { get; init; }
}

/// <summary>Words to read; nothing is asked.</summary>
public sealed record InformationItem : Item;
