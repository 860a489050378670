using System.Text.Json;

namespace Uppfoljning.Tests.Reference;

/// <summary>
/// Where the cases lie: the project's own copy beside the tests, or the folder that the variable
/// <c>UPPFOLJNING_REFERENCE</c> names, with <c>expected/</c> and <c>data/</c> in the format of the README here.
/// </summary>
internal sealed class ReferenceFolder
{
    private static readonly string OwnRoot = Path.Combine(AppContext.BaseDirectory, "Reference");

    public static readonly ReferenceFolder Current = new(
        Environment.GetEnvironmentVariable("UPPFOLJNING_REFERENCE") is { Length: > 0 } elsewhere
            ? elsewhere
            : OwnRoot);

    /// <summary>The project's own copy, whatever the variable says.</summary>
    public static ReferenceFolder Own { get; } = Current.Root == OwnRoot ? Current : new(OwnRoot);

    private readonly Dictionary<string, ReferenceDataFile> _files = [];
    private readonly Lock _reading = new();

    public ReferenceFolder(string root)
    {
        Root = root;
        Cases = ReadCases();
    }

    /// <summary>Holds <c>expected/</c> and <c>data/</c>.</summary>
    public string Root { get; }

    /// <summary>Every case of every family, under "family/id" in the order of the files.</summary>
    public IReadOnlyDictionary<string, ReferenceCase> Cases { get; }

    public ReferenceDataFile DataFile(string relativePath)
    {
        lock (_reading)
        {
            if (!_files.TryGetValue(relativePath, out var file))
                _files[relativePath] = file = ReferenceDataFile.Read(Path.Combine(Root, relativePath));
            return file;
        }
    }

    private OrderedDictionary<string, ReferenceCase> ReadCases()
    {
        var cases = new OrderedDictionary<string, ReferenceCase>();
        foreach (var path in Directory.GetFiles(Path.Combine(Root, "expected"), "*.json").Order(StringComparer.Ordinal))
        {
            var document = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
            var family = document.GetProperty("family").GetString()!;
            foreach (var element in document.GetProperty("cases").EnumerateArray())
            {
                var found = new ReferenceCase(this, family, element);
                cases.Add($"{family}/{found.Id}", found);
            }
        }

        return cases;
    }
}
