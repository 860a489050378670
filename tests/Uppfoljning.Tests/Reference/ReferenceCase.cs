using System.Text.Json;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference;

/// <summary>One case: data, arguments and what must come out. The README beside this file describes the format.</summary>
internal sealed class ReferenceCase
{
    private readonly ReferenceFolder _folder;
    private readonly JsonElement _data;

    public ReferenceCase(ReferenceFolder folder, string family, JsonElement element)
    {
        _folder = folder;
        _data = element.GetProperty("data");
        Family = family;
        Id = element.GetProperty("id").GetString()!;
        Method = element.GetProperty("method").GetString()!;
        Args = new ReferenceArguments(element.GetProperty("args"));
        Expected = element.GetProperty("expected");
        Tolerance = new ReferenceTolerance(element.GetProperty("tolerance"));
    }

    public string Family { get; }

    public string Id { get; }

    public string Method { get; }

    public ReferenceArguments Args { get; }

    public JsonElement Expected { get; }

    public ReferenceTolerance Tolerance { get; }

    public bool HasSlot(string slot) => _data.TryGetProperty(slot, out _);

    public ReferenceSlot Slot(string slot) => new(_folder, _data.GetProperty(slot));

    /// <summary>Numbers in row order; null is missing.</summary>
    public double?[] Vector(string slot) => Slot(slot).Numbers();

    /// <summary>Texts in row order; null is missing, numbers are written as levels.</summary>
    public string?[] Text(string slot) => Slot(slot).Texts();

    /// <summary>Items in persons' rows: <c>[person][item]</c>; null is missing.</summary>
    public double?[][] Matrix(string slot) => Slot(slot).Rows();

    /// <summary>The same as the library takes it.</summary>
    public ItemMatrix Items(string slot) => ItemMatrix.FromRows(Matrix(slot), ItemNames(slot).Length);

    /// <summary>The names of the items of a matrix, i1, i2 … when it has none.</summary>
    public string[] ItemNames(string slot) => Slot(slot).ItemNames();

    /// <summary>A table of counts, rows first.</summary>
    public long[,] Table(string slot) => Slot(slot).Table();

    /// <summary>A vector as a frequency table.</summary>
    public FrequencyTable Frequencies(string slot) => Slot(slot).Frequencies();

    /// <summary>An argument that lists items by name or by position from 1, as positions from 0.</summary>
    public int[] ItemPositions(string argument, string slot)
    {
        var names = ItemNames(slot);
        return [.. Args.Strings(argument).Select(item => Array.IndexOf(names, item) is >= 0 and var at ? at : int.Parse(item, System.Globalization.CultureInfo.InvariantCulture) - 1)];
    }

    public override string ToString() => $"{Family}/{Id}";
}
