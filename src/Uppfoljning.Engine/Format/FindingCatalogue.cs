using System.Text.Json;
using System.Text.Json.Serialization;

namespace Uppfoljning.Engine.Format;

/// <summary>Every finding code of a format, with its severity and its words, from a JSON text inside the library.</summary>
/// <remarks>The words may hold <c>{found}</c> and <c>{expected}</c>.</remarks>
public sealed class FindingCatalogue
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Dictionary<string, Entry> entries;

    private FindingCatalogue(Dictionary<string, Entry> entries) => this.entries = entries;

    /// <summary>The catalogue of the questionnaire format.</summary>
    public static FindingCatalogue Questionnaire { get; } = Load("Uppfoljning.Engine.Format.findings.json");

    /// <summary>The codes in the order of the catalogue.</summary>
    public IReadOnlyCollection<string> Codes => entries.Keys;

    /// <summary>Reads a catalogue that is embedded in this library.</summary>
    /// <param name="resources">Parts of the catalogue; where two have the same code, the later one's words hold.</param>
    /// <exception cref="ArgumentException">There is no resource with such a name.</exception>
    public static FindingCatalogue Load(params string[] resources)
    {
        var read = new Dictionary<string, Entry>();
        foreach (var resource in resources)
        {
            using var stream = typeof(FindingCatalogue).Assembly.GetManifestResourceStream(resource)
                ?? throw new ArgumentException($"No embedded catalogue is called '{resource}'.", nameof(resources));
            foreach (var (code, entry) in JsonSerializer.Deserialize<Dictionary<string, Entry>>(stream, Strict)!)
                read[code] = entry;
        }
        return new FindingCatalogue(read);
    }

    /// <summary>The severity of a code.</summary>
    /// <exception cref="KeyNotFoundException">The code is not in the catalogue.</exception>
    public Severity SeverityOf(string code) => entries[code].Severity;

    /// <summary>Puts a finding into words.</summary>
    /// <exception cref="KeyNotFoundException">The code is not in the catalogue.</exception>
    public Finding Finding(string code, string path, int line, int column, string found = "", string expected = "")
    {
        var entry = entries[code];
        return new Finding(code, entry.Severity, path, line, column, Fill(entry.Message), Fill(entry.Remedy));

        string Fill(string words) => words
            .Replace("{expected}", expected, StringComparison.Ordinal)
            .Replace("{found}", Found.Encode(found), StringComparison.Ordinal);
    }

    private sealed record Entry(Severity Severity, string Message, string Remedy);
}
