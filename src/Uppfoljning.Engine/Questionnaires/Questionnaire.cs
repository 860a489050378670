using System.Collections.Frozen;

namespace Uppfoljning.Engine.Questionnaires;

/// <summary>A questionnaire as its file describes it. Never changes; shared freely between threads.</summary>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, int> positions;

    /// <summary>Puts the pages' items in one row. When two items share an id, the first is the one that is found.</summary>
    public Questionnaire(IReadOnlyList<Page> pages)
    {
        Pages = pages;
        Items = [.. pages.SelectMany(page => page.Items)];
        positions = Items
            .Select((item, position) => KeyValuePair.Create(item.Id, position))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The name in addresses and files.</summary>
    public required string Id { get; init; }

    /// <summary>The heading.</summary>
    public required LanguageText Title { get; init; }

    /// <summary>The introduction on the first page.</summary>
    public LanguageText? Description { get; init; }

    /// <summary>The words on the last page.</summary>
    public LanguageText? CompletedText { get; init; }

    /// <summary>How long it takes to answer, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>Every language a text may use, Swedish among them.</summary>
    public required IReadOnlyList<Language> Languages { get; init; }

    /// <summary>Who it is meant for; at least one group.</summary>
    public required IReadOnlyList<Respondent> Respondents { get; init; }

    /// <summary>The licensed instrument it holds; null for none.</summary>
    public Instrument? Instrument { get; init; }

    /// <summary>How the items are dealt out.</summary>
    public required PageMode PageMode { get; init; }

    /// <summary>The scales in the order of the file.</summary>
    public required IReadOnlyList<Scale> Scales { get; init; }

    /// <summary>The option sets in the order of the file.</summary>
    public required IReadOnlyList<ChoiceSet> ChoiceSets { get; init; }

    /// <summary>The pages in order.</summary>
    public IReadOnlyList<Page> Pages { get; }

    /// <summary>The items of all pages in order.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>The figures that are counted from the items.</summary>
    public required IReadOnlyList<ScoreIndex> Indexes { get; init; }

    /// <summary>The item with this id, letter for letter, or null.</summary>
    public Item? Find(string id) => positions.TryGetValue(id, out var position) ? Items[position] : null;

    internal int PositionOf(string id) => positions.GetValueOrDefault(id, -1);
}
