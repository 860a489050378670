using System.Text.Json;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>Writes an item.</summary>
internal static class ItemWriter
{
    public static void Write(Utf8JsonWriter json, Item item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("type", TypeOf(item));
        WriteKind(json, item);
        json.WriteText("title", item.Title);
        WriteTitleFor(json, item);
        json.WriteText("description", item.Description);
        if (item is RatingItem rating)
        {
            json.WriteText("minRateDescription", rating.MinRateDescription);
            json.WriteText("maxRateDescription", rating.MaxRateDescription);
        }
        if (item.VisibleIf is not null) json.WriteString("visibleIf", item.VisibleIf.Text);
        if (item.OnlyFor is { } kind) json.WriteString("onlyFor", Names.WordOf(kind));
        if (item.StoreAs is { } place) json.WriteString("storeAs", Names.WordOf(place));
        if (item.ShowDontKnowItem) json.WriteBoolean("showDontKnowItem", true);
        if (item.Locked) json.WriteBoolean("locked", true);
    }

    public static void WriteOption(Utf8JsonWriter json, Option option)
    {
        json.WriteString("value", option.Value);
        json.WriteText("text", option.Text);
        if (option.IsExclusive) json.WriteBoolean("isExclusive", true);
    }

    private static string TypeOf(Item item) => item switch
    {
        RatingItem => "rating",
        ChoiceItem { Multiple: false } => "radiogroup",
        ChoiceItem => "checkbox",
        NumberItem => "number",
        DateItem => "date",
        TextItem { IsLong: false } => "text",
        TextItem => "comment",
        _ => "information",
    };

    private static void WriteKind(Utf8JsonWriter json, Item item)
    {
        switch (item)
        {
            case RatingItem rating: json.WriteString("scale", rating.Scale.Id); break;
            case ChoiceItem { ChoiceSet: { } set }: json.WriteString("choiceSet", set); break;
            case ChoiceItem { ChoicesFromQuestion: { } source }: json.WriteString("choicesFromQuestion", source); break;
            case ChoiceItem choice: json.WriteList("choices", choice.Choices, WriteOption); break;
            case NumberItem { Min: var min, Max: var max }:
                if (min is not null) json.WriteNumber("min", min.Value);
                if (max is not null) json.WriteNumber("max", max.Value);
                break;
            case DateItem { Min: var first, Max: var last }:
                if (first is not null) json.WriteString("min", Dates.Write(first.Value));
                if (last is not null) json.WriteString("max", Dates.Write(last.Value));
                break;
            case TextItem text: json.WriteNumber("maxLength", text.MaxLength); break;
        }
    }

    private static void WriteTitleFor(Utf8JsonWriter json, Item item)
    {
        if (item.TitleFor.Count == 0) return;
        json.WriteStartObject("titleFor");
        foreach (var (role, title) in item.TitleFor) json.WriteText(Names.WordOf(role), title);
        json.WriteEndObject();
    }
}
