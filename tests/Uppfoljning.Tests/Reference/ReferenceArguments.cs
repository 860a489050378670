using System.Text.Json;

namespace Uppfoljning.Tests.Reference;

/// <summary>The arguments of a case; every accessor takes the default that holds when the argument is absent.</summary>
internal sealed class ReferenceArguments(JsonElement args)
{
    public bool Has(string name) => args.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public bool IsText(string name) => Has(name) && Raw(name).ValueKind == JsonValueKind.String;

    public JsonElement Raw(string name) => args.GetProperty(name);

    public double Number(string name) => Raw(name).GetDouble();

    public double Number(string name, double absent) => Has(name) ? Number(name) : absent;

    public int Integer(string name) => (int)Number(name);

    public int Integer(string name, int absent) => Has(name) ? Integer(name) : absent;

    public bool Flag(string name, bool absent) => Has(name) ? Raw(name).GetBoolean() : absent;

    public string Text(string name, string absent) => Has(name) ? ReferenceText.Of(Raw(name))! : absent;

    /// <summary>A list of texts or levels; one alone counts as a list, an absent one as empty.</summary>
    public string[] Strings(string name) => [.. Elements(name).Select(value => ReferenceText.Of(value)!)];

    /// <summary>A list of numbers; one alone counts as a list, an absent one as empty.</summary>
    public double[] Numbers(string name) => [.. Elements(name).Select(value => value.GetDouble())];

    /// <summary>Named numbers, in the order written, for example the population of each stratum.</summary>
    public OrderedDictionary<string, double> NamedNumbers(string name)
    {
        var named = new OrderedDictionary<string, double>();
        foreach (var property in Raw(name).EnumerateObject())
            named.Add(property.Name, property.Value.GetDouble());
        return named;
    }

    private JsonElement[] Elements(string name)
    {
        if (!Has(name))
            return [];
        return Raw(name).ValueKind == JsonValueKind.Array ? [.. Raw(name).EnumerateArray()] : [Raw(name)];
    }
}
