using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>
/// Builds a questionnaire from a tree, leaving out what cannot be built, so that the rest can be checked too.
/// </summary>
internal sealed class DraftReader(Draft draft)
{
    public const int Version = 1;

    private readonly ItemReader itemReader = new(draft);

    public Questionnaire Read(ObjectNode file)
    {
        var fields = Open(file);
        fields.Take("$schema", required: false);
        if (fields.Take("format") is { } format && format is not NumberNode { Value: Version }) fields.Fail("format.version", format, expected: $"{Version}");
        draft.Languages = fields.Languages(draft);
        ReadScales(fields);
        ReadChoiceSets(fields);
        var questionnaire = new Questionnaire(ReadPages(fields))
        {
            Id = fields.Name("id") ?? "",
            Title = fields.Text("title", draft) ?? LanguageText.None,
            Description = fields.Text("description", draft, required: false),
            CompletedText = fields.Text("completedText", draft, required: false),
            Minutes = fields.Integer("minutes", 1, Limits.Minutes) ?? 0,
            Languages = draft.Languages ?? [],
            Respondents = ReadRespondents(fields),
            Instrument = ReadInstrument(fields),
            PageMode = fields.OneOf<PageMode>("questionsOnPageMode", required: false) ?? PageMode.QuestionPerPage,
            Scales = [.. draft.Scales.Values],
            ChoiceSets = [.. draft.ChoiceSets.Values],
            Indexes = ReadIndexes(fields),
        };
        fields.Close();
        return draft.Place(questionnaire, file);
    }

    private void ReadScales(Fields questionnaire)
    {
        if (questionnaire.Object("scales", required: false) is not { } byId) return;
        if (!questionnaire.IsWithin(byId, byId.Members.Count, 0, Limits.Scales)) return;
        foreach (var (id, value) in byId.Members)
        {
            if (ReadNamed(questionnaire, id, value) is { } fields && new ScaleReader(draft).Read(id, fields) is { } scale) draft.Scales[id] = scale;
            else draft.Unread.Add(id);
        }
    }

    private void ReadChoiceSets(Fields questionnaire)
    {
        if (questionnaire.Object("choiceSets", required: false) is not { } byId) return;
        if (!questionnaire.IsWithin(byId, byId.Members.Count, 0, Limits.ChoiceSets)) return;
        foreach (var (id, value) in byId.Members)
        {
            if (questionnaire.IsName(id, value, Names.Id, "id.shape") && new OptionReader(draft).ReadList(questionnaire, value) is { } choices)
                draft.ChoiceSets[id] = draft.Place(new ChoiceSet(id, choices), value);
            else
                draft.Unread.Add(id);
        }
    }

    private Fields? ReadNamed(Fields questionnaire, string id, Node value)
    {
        if (!questionnaire.IsName(id, value, Names.Id, "id.shape")) return null;
        if (value is ObjectNode node) return Open(node);
        questionnaire.Fail("type.object", value);
        return null;
    }

    private List<Page> ReadPages(Fields questionnaire)
    {
        var pages = new List<Page>();
        foreach (var node in Objects(questionnaire, questionnaire.List("pages", Limits.Pages, min: 1)))
        {
            var fields = Open(node);
            var id = fields.Name("id");
            var title = fields.Text("title", draft, required: false);
            var visibleIf = fields.Condition("visibleIf", draft);
            var items = ReadItems(fields);
            fields.Close();
            pages.Add(draft.Place(new Page(id ?? "", title, visibleIf, items), node));
        }
        return pages;
    }

    private List<Item> ReadItems(Fields page)
    {
        var items = new List<Item>();
        foreach (var node in Objects(page, page.List("items", Limits.ItemsOnPage, min: 1)))
        {
            if (itemReader.Read(Open(node)) is { } item) items.Add(draft.Place(item, node));
            else draft.Unread.Add(node.Find("id") is TextNode id ? id.Value : "");
        }
        return items;
    }

    private List<Respondent> ReadRespondents(Fields questionnaire)
    {
        var respondents = new List<Respondent>();
        foreach (var node in Objects(questionnaire, questionnaire.List("respondents", Limits.Respondents, min: 1)))
        {
            var fields = Open(node);
            var (role, about) = (fields.OneOf<RespondentRole>("role"), fields.OneOf<RespondentSubject>("about"));
            fields.Close();
            if (role is not null && about is not null) respondents.Add(draft.Place(new Respondent(role.Value, about.Value), node));
        }
        return respondents;
    }

    private Instrument? ReadInstrument(Fields questionnaire)
    {
        if (questionnaire.Object("instrument", required: false) is not { } node) return null;
        var fields = Open(node);
        var (name, owner) = (fields.Word("name") ?? "", fields.Word("owner") ?? "");
        var permission = node.Find("permission") is TextNode { Value.Length: 0 } ? null : fields.Word("permission", required: false);
        fields.Take("permission", required: false);
        fields.Close();
        return draft.Place(new Instrument(name, owner, permission), node);
    }

    private List<ScoreIndex> ReadIndexes(Fields questionnaire)
    {
        var indexes = new List<ScoreIndex>();
        foreach (var node in Objects(questionnaire, questionnaire.List("indexes", Limits.Indexes, required: false)))
            if (new IndexReader(draft).Read(Open(node)) is { } index) indexes.Add(draft.Place(index, node));
        return indexes;
    }

    private static IEnumerable<ObjectNode> Objects(Fields owner, ArrayNode? list)
    {
        foreach (var node in list?.Items ?? [])
            if (node is ObjectNode found) yield return found;
            else owner.Fail("type.object", node);
    }

    private Fields Open(ObjectNode node) => new(node, draft.Findings);
}
