using System.Globalization;
using System.Text.RegularExpressions;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Format;

/// <summary>
/// Takes the properties of one object by name. What is missing, of the wrong kind or outside its limits becomes a
/// finding, and the answer is null.
/// </summary>
internal sealed class Fields(ObjectNode node, FindingList findings)
{
    private readonly List<string> known = [];

    /// <summary>True when some property could not be used, so that the object cannot be built.</summary>
    public bool Failed { get; private set; }

    public ObjectNode Node => node;

    public Node? Take(string name, bool required = true)
    {
        known.Add(name);
        var value = node.Find(name);
        if (value is null && required) Fail("property.missing", node, name);
        return value;
    }

    public string? Word(string name, bool required = true)
    {
        if (Take(name, required) is not { } value) return null;
        if (value is not TextNode text) return Fail("type.text", value);
        if (text.Value.Length > Limits.TextLength) return Fail("text.tooLong", value, expected: Whole(Limits.TextLength));
        return string.IsNullOrWhiteSpace(text.Value) ? Fail("text.empty", value) : text.Value;
    }

    public string? Name(string name, bool required = true) =>
        Word(name, required) is { } word && IsName(word, Take(name)!, Names.Id, "id.shape") ? word : null;

    public string? OptionValue(string name) =>
        Word(name) is { } word && IsName(word, Take(name)!, Names.Value, "choice.value.shape") ? word : null;

    public bool IsName(string word, Node at, Regex shape, string code)
    {
        if (!shape.IsMatch(word)) Fail(code, at, word, shape.ToString());
        else if (Names.IsReserved(word)) Fail("id.reserved", at, word, string.Join(", ", Names.Reserved));
        else return true;
        return false;
    }

    public T? OneOf<T>(string name, bool required = true) where T : struct, Enum =>
        Take(name, required) is { } value ? OneOf<T>(value) : null;

    public T? OneOf<T>(Node value) where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
            if (value is TextNode text && text.Value == Names.WordOf(candidate)) return candidate;
        Fail("value.notAllowed", value, expected: string.Join(", ", Enum.GetValues<T>().Select(Names.WordOf)));
        return null;
    }

    public bool Flag(string name)
    {
        if (Take(name, required: false) is not { } value) return false;
        if (value is FlagNode flag) return flag.Value;
        Fail("type.flag", value);
        return false;
    }

    public int? Integer(string name, int min, int max, bool required = true)
    {
        if (Number(name, min, max, required) is not { } number) return null;
        if (decimal.IsInteger(number)) return (int)number;
        Fail("number.whole", Take(name)!);
        return null;
    }

    public decimal? Number(string name, int min, int max, bool required = true)
    {
        if (Take(name, required) is not { } value) return null;
        if (value is not NumberNode number) Fail("type.number", value);
        else if (number.Value is null) Failed = true;
        else if (number.Value < min || number.Value > max) Fail("number.range", value, expected: $"{Whole(min)}–{Whole(max)}");
        else return number.Value;
        return null;
    }

    public DateOnly? Date(string name)
    {
        if (Take(name, required: false) is not { } value) return null;
        if (value is TextNode text && Dates.TryParse(text.Value, out var day)) return day;
        Fail("date.shape", value);
        return null;
    }

    public ObjectNode? Object(string name, bool required = true)
    {
        if (Take(name, required) is not { } value) return null;
        if (value is ObjectNode found) return found;
        Fail("type.object", value);
        return null;
    }

    /// <summary>An array of at least <paramref name="min"/> and at most <paramref name="max"/>.</summary>
    public ArrayNode? List(string name, int max, int min = 0, bool required = true)
    {
        if (Take(name, required) is not { } value) return null;
        if (value is not ArrayNode list) Fail("type.list", value);
        else if (IsWithin(list, list.Items.Count, min, max)) return list;
        return null;
    }

    /// <summary>Whether an object or array holds as many as it should.</summary>
    public bool IsWithin(Node at, int count, int min, int max)
    {
        if (count < min) Fail("list.tooShort", at, Whole(count), Whole(min));
        else if (count > max) Fail("list.tooLong", at, Whole(count), Whole(max));
        else return true;
        return false;
    }

    /// <summary>Says which properties nobody asked for. The last thing done with an object.</summary>
    public void Close()
    {
        var allowed = known.Distinct().ToList();
        foreach (var member in node.Members.Where(member => !allowed.Contains(member.Name)).Take(Limits.Findings))
            Fail("property.unknown", member.Value, member.Name, string.Join(", ", allowed));
    }

    /// <summary>Says that a part of the object could not be used, when the part has told its own findings.</summary>
    public void Reject() => Failed = true;

    public string? Fail(string code, Node at, string? found = null, string expected = "")
    {
        Failed = true;
        findings.Add(code, at, found, expected);
        return null;
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
