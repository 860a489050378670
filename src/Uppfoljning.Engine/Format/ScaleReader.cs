using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>Reads a scale: either points with words, or bare numbers from one to another.</summary>
internal sealed class ScaleReader(Draft draft)
{
    public Scale? Read(string id, Fields fields)
    {
        var hasWords = fields.Node.Find("rateValues") is not null;
        if (hasWords == (fields.Node.Find("rateMin") is not null || fields.Node.Find("rateMax") is not null))
        {
            fields.Fail("scale.form", fields.Node);
            return null;
        }
        var values = hasWords ? ReadValues(fields) : ReadRange(fields);
        var direction = fields.OneOf<ScaleDirection>("direction");
        if (fields.Node.Find("mean") is null) fields.Fail("property.missing", fields.Node, "mean");
        var hasMean = fields.Flag("mean");
        fields.Close();
        return fields.Failed || values is null ? null : draft.Place(new Scale(id, values, direction!.Value, hasMean), fields.Node);
    }

    private List<ScaleValue>? ReadValues(Fields scale)
    {
        if (scale.List("rateValues", Limits.MaxScaleValues, Limits.MinScaleValues) is not { } list) return null;
        var values = new List<ScaleValue>();
        foreach (var item in list.Items)
        {
            if (item is not ObjectNode node)
            {
                scale.Fail("type.object", item);
                continue;
            }
            var fields = new Fields(node, draft.Findings);
            var value = fields.Integer("value", 0, Limits.MaxScaleValue);
            var text = fields.Text("text", draft);
            fields.Close();
            if (value is not null && text is not null && !fields.Failed) values.Add(draft.Place(new ScaleValue(value.Value, text), node));
        }
        return values.Count == list.Items.Count ? values : null;
    }

    private List<ScaleValue>? ReadRange(Fields scale)
    {
        var min = scale.Integer("rateMin", 0, Limits.MaxScaleValue);
        var max = scale.Integer("rateMax", 0, Limits.MaxScaleValue);
        if (min is null || max is null) return null;
        var count = max.Value - min.Value + 1;
        if (count is >= Limits.MinScaleValues and <= Limits.MaxScaleValues)
            return [.. Enumerable.Range(min.Value, count).Select(value => draft.Place(new ScaleValue(value, null), scale.Node))];
        scale.Fail("scale.range", scale.Take("rateMax")!, $"{min}–{max}", $"{Limits.MinScaleValues}–{Limits.MaxScaleValues}");
        return null;
    }
}
