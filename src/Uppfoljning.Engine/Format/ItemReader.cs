using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>Reads an item; the type decides which properties it may have.</summary>
internal sealed class ItemReader(Draft draft)
{
    private static readonly string[] Types = ["rating", "radiogroup", "checkbox", "number", "date", "text", "comment", "information"];

    private readonly Dictionary<string, IReadOnlyList<Option>> choicesOfItem = [];

    /// <summary>The item, or null when it cannot be built; the findings then say why.</summary>
    public Item? Read(Fields fields)
    {
        var (id, type) = (fields.Name("id"), fields.Take("type"));
        if (id is null || type is null) return null;
        var item = ReadByType(fields, id, type);
        if (item is null) return null;
        item = ReadCommon(item, fields);
        fields.Close();
        return fields.Failed ? null : item;
    }

    private Item? ReadByType(Fields fields, string id, Node type)
    {
        switch ((type as TextNode)?.Value)
        {
            case "rating": return ReadRating(fields, id);
            case "radiogroup": return ReadChoice(fields, id, multiple: false);
            case "checkbox": return ReadChoice(fields, id, multiple: true);
            case "number": return ReadNumber(fields, id);
            case "date": return ReadDate(fields, id);
            case "text": return ReadText(fields, id, isLong: false, Limits.ShortAnswer, Limits.ShortAnswer);
            case "comment": return ReadText(fields, id, isLong: true, Limits.UsualLongAnswer, Limits.LongAnswer);
            case "information": return new InformationItem { Id = id, Title = Title(fields) };
            default:
                fields.Fail("value.notAllowed", type, expected: string.Join(", ", Types));
                return null;
        }
    }

    private Item ReadCommon(Item item, Fields fields) => item with
    {
        Description = fields.Text("description", draft, required: false),
        TitleFor = ReadTitleFor(fields),
        VisibleIf = fields.Condition("visibleIf", draft),
        OnlyFor = fields.OneOf<RespondentKind>("onlyFor", required: false),
        StoreAs = item is ChoiceItem { Multiple: false } ? fields.OneOf<StoreAs>("storeAs", required: false) : null,
        ShowDontKnowItem = item.OffersPreferNotToSay && fields.Flag("showDontKnowItem"),
        Locked = fields.Flag("locked"),
    };

    private LanguageText Title(Fields fields) =>
        (fields.Node.Find("locked") is FlagNode { Value: true } ? fields.LockedText("title", draft) : fields.Text("title", draft)) ?? LanguageText.None;

    private Dictionary<RespondentRole, LanguageText> ReadTitleFor(Fields fields)
    {
        var titles = new Dictionary<RespondentRole, LanguageText>();
        foreach (var (word, node) in fields.Object("titleFor", required: false)?.Members ?? [])
        {
            var roles = Enum.GetValues<RespondentRole>();
            var role = Array.FindIndex(roles, role => Names.WordOf(role) == word);
            if (role < 0) fields.Fail("property.unknown", node, word, string.Join(", ", roles.Select(Names.WordOf)));
            else if (fields.Text(node, draft, mayBeEmpty: false) is { } title) titles[roles[role]] = title;
        }
        return titles;
    }

    private RatingItem? ReadRating(Fields fields, string id)
    {
        if (fields.Word("scale") is not { } scaleId || Resolve(fields, "scale", scaleId, draft.Scales, "scale.unknown") is not { } scale) return null;
        return new RatingItem
        {
            Id = id,
            Title = Title(fields),
            Scale = scale,
            MinRateDescription = fields.Text("minRateDescription", draft, required: false),
            MaxRateDescription = fields.Text("maxRateDescription", draft, required: false),
        };
    }

    private ChoiceItem? ReadChoice(Fields fields, string id, bool multiple)
    {
        var own = fields.Take("choices", required: false);
        var set = fields.Word("choiceSet", required: false);
        var source = fields.Word("choicesFromQuestion", required: false);
        if (new object?[] { own, set, source }.Count(origin => origin is not null) != 1)
        {
            fields.Fail("choices.form", fields.Node);
            return null;
        }
        var choices = own is not null ? new OptionReader(draft).ReadList(fields, own)
            : set is not null ? Resolve(fields, "choiceSet", set, draft.ChoiceSets, "choiceSet.unknown")?.Choices
            : Resolve(fields, "choicesFromQuestion", source!, choicesOfItem, "choicesFrom.unknown");
        if (choices is null) return null;
        if (multiple) choicesOfItem[id] = choices;
        return new ChoiceItem { Id = id, Title = Title(fields), Multiple = multiple, Choices = choices, ChoiceSet = set, ChoicesFromQuestion = source };
    }

    /// <summary>What a name stands for. A name whose own reading failed has its findings there and gets none here.</summary>
    private T? Resolve<T>(Fields fields, string property, string name, Dictionary<string, T> named, string codeWhenUnknown) where T : class
    {
        if (named.TryGetValue(name, out var found)) return found;
        if (!draft.Unread.Contains(name)) fields.Fail(codeWhenUnknown, fields.Take(property)!, expected: string.Join(", ", named.Keys));
        return null;
    }

    private NumberItem ReadNumber(Fields fields, string id) => new()
    {
        Id = id,
        Title = Title(fields),
        Min = fields.Number("min", -Limits.Number, Limits.Number, required: false),
        Max = fields.Number("max", -Limits.Number, Limits.Number, required: false),
    };

    private DateItem ReadDate(Fields fields, string id) => new() { Id = id, Title = Title(fields), Min = fields.Date("min"), Max = fields.Date("max") };

    private TextItem ReadText(Fields fields, string id, bool isLong, int usual, int limit) =>
        new() { Id = id, Title = Title(fields), IsLong = isLong, MaxLength = fields.Integer("maxLength", 1, limit, required: false) ?? usual };
}
