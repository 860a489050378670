using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>Reads an index.</summary>
internal sealed class IndexReader(Draft draft)
{
    public ScoreIndex? Read(Fields fields)
    {
        var id = fields.Name("id");
        var title = fields.Text("title", draft);
        var items = ReadIds(fields, fields.List("items", Limits.IndexItems, min: 1));
        var reverse = ReadIds(fields, fields.List("reverse", Limits.IndexItems, required: false));
        var minAnswered = fields.Integer("minAnswered", 1, Limits.IndexItems);
        var scoring = fields.OneOf<IndexScoring>("scoring");
        fields.Close();
        return fields.Failed ? null : new ScoreIndex(id!, title!, items, reverse, minAnswered!.Value, scoring!.Value);
    }

    private static List<string> ReadIds(Fields index, ArrayNode? list)
    {
        var ids = new List<string>();
        foreach (var node in list?.Items ?? [])
            if (node is TextNode id) ids.Add(id.Value);
            else index.Fail("type.text", node);
        return ids;
    }
}
