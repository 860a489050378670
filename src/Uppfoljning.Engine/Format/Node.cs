using System.Globalization;

namespace Uppfoljning.Engine.Format;

/// <summary>Where a value stands: in which object or array, under which name or at which index, from which byte on.</summary>
internal readonly record struct NodePlace(Node? Parent, string Name, int Index, int Offset);

/// <summary>A value in a JSON file that knows where it stands.</summary>
internal abstract class Node(NodePlace place)
{
    /// <summary>The byte it begins at.</summary>
    public int Offset => place.Offset;

    /// <summary>Its JSON path, such as <c>$.pages[0].items[2]</c>.</summary>
    public string Path => place.Parent switch
    {
        null => "$",
        ArrayNode array => $"{array.Path}[{place.Index.ToString(CultureInfo.InvariantCulture)}]",
        _ => IsPlain(place.Name) ? $"{place.Parent.Path}.{place.Name}" : $"{place.Parent.Path}['{Found.Encode(place.Name)}']",
    };

    /// <summary>What it looks like in the file, enough to be shown.</summary>
    public abstract string Shown { get; }

    private static bool IsPlain(string name) => name.Length is > 0 and <= 40 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$');
}

/// <summary>A property's name and value.</summary>
internal readonly record struct Member(string Name, Node Value);

internal sealed class ObjectNode(NodePlace place) : Node(place)
{
    public List<Member> Members { get; } = [];

    public override string Shown => "{…}";

    public Node? Find(string name)
    {
        foreach (var member in Members)
            if (member.Name == name) return member.Value;
        return null;
    }
}

internal sealed class ArrayNode(NodePlace place) : Node(place)
{
    public List<Node> Items { get; } = [];

    public override string Shown => "[…]";
}

internal sealed class TextNode(NodePlace place, string value) : Node(place)
{
    public string Value => value;

    public override string Shown => value;
}

/// <summary>A number as it was written and, when it is one of the format, its value.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="written">The digits of the file.</param>
/// <param name="value">Null when it is larger or finer than any number of the format.</param>
internal sealed class NumberNode(NodePlace place, string written, decimal? value) : Node(place)
{
    public decimal? Value => value;

    public override string Shown => written;
}

internal sealed class FlagNode(NodePlace place, bool value) : Node(place)
{
    public bool Value => value;

    public override string Shown => value ? "true" : "false";
}

internal sealed class NullNode(NodePlace place) : Node(place)
{
    public override string Shown => "null";
}
