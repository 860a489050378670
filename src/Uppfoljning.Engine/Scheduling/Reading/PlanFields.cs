using System.Globalization;
using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Format;

namespace Uppfoljning.Engine.Scheduling.Reading;

/// <summary>Takes the kinds of values that only contact plans have.</summary>
internal static class PlanFields
{
    /// <summary>A time as <c>HH:mm</c>.</summary>
    public static TimeOnly? Time(this Fields fields, string name)
    {
        if (fields.Take(name) is not { } value)
            return null;
        if (value is TextNode text && TimeOnly.TryParseExact(text.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        fields.Fail("plan.time.shape", value);
        return null;
    }

    /// <summary>Months and days; either may be left out, not both.</summary>
    public static Offset? Offset(this Fields fields, string name, Draft draft, bool required = true)
    {
        if (fields.Object(name, required) is not { } node)
            return null;
        var parts = new Fields(node, draft.Findings);
        var months = parts.Integer("months", -PlanLimits.Months, PlanLimits.Months, required: false);
        var days = parts.Integer("days", -PlanLimits.Days, PlanLimits.Days, required: months is null);
        parts.Close();
        if (!parts.Failed)
            return new Offset(months ?? 0, days ?? 0);
        fields.Reject();
        return null;
    }

    /// <summary>A list of at least one word of a closed list, each once.</summary>
    public static List<T> Words<T>(this Fields fields, string name) where T : struct, Enum
    {
        var words = new List<T>();
        foreach (var node in fields.List(name, Enum.GetValues<T>().Length, min: 1)?.Items ?? [])
        {
            if (fields.OneOf<T>(node) is not { } word)
                continue;
            if (words.Contains(word))
                fields.Fail("plan.word.duplicate", node);
            else
                words.Add(word);
        }
        return words;
    }

    /// <summary>A list of objects, of which those that can be read are returned, with their places remembered.</summary>
    public static List<T> Objects<T>(this Fields fields, string name, Draft draft, int max, Func<Fields, T?> read) where T : class
    {
        var found = new List<T>();
        foreach (var item in fields.List(name, max, min: 1)?.Items ?? [])
        {
            if (item is not ObjectNode node)
                fields.Fail("type.object", item);
            else if (read(new Fields(node, draft.Findings)) is { } part)
                found.Add(draft.Place(part, node));
        }
        return found;
    }
}
