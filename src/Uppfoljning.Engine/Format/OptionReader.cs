using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>Reads a list of options.</summary>
internal sealed class OptionReader(Draft draft)
{
    /// <summary>The options, or null when any of them cannot be used.</summary>
    public List<Option>? ReadList(Fields owner, Node node)
    {
        if (node is not ArrayNode list)
        {
            owner.Fail("type.list", node);
            return null;
        }
        if (!owner.IsWithin(list, list.Items.Count, 1, Limits.Options)) return null;
        var options = new List<Option>();
        foreach (var item in list.Items)
        {
            if (item is not ObjectNode option) owner.Fail("type.object", item);
            else if (Read(new Fields(option, draft.Findings)) is { } read) options.Add(draft.Place(read, option));
        }
        return options.Count == list.Items.Count ? options : null;
    }

    private Option? Read(Fields fields)
    {
        var value = fields.OptionValue("value");
        var text = fields.Text("text", draft);
        var isExclusive = fields.Flag("isExclusive");
        fields.Close();
        return fields.Failed ? null : new Option(value!, text!, isExclusive);
    }
}
