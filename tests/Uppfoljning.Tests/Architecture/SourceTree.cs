using System.Text.RegularExpressions;

namespace Uppfoljning.Tests.Architecture;

/// <summary>The source as text, by path from the repository's root.</summary>
internal static partial class SourceTree
{
    public static readonly string Root = FindRoot();

    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => endings.Any(e => path.EndsWith(e, StringComparison.Ordinal)) && !BuiltOrGenerated().IsMatch(path))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(Path.Combine(Root, path))));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Uppfoljning.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Uppfoljning.sln was not found above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("(^|/)(bin|obj|Migrations)/")]
    private static partial Regex BuiltOrGenerated();
}
