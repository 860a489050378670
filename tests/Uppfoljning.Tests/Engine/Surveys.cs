using System.Runtime.CompilerServices;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Tests.Engine;

/// <summary>The files of the repository that the tests of the engine read.</summary>
internal static class Surveys
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(FolderOfThisFile(), "..", "..", ".."));

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Path.Combine(Root, "surveys"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Root, "surveys", $"{name}.json"));

    public static Questionnaire Read(string name) =>
        QuestionnaireReader.Read(Bytes(name)).Questionnaire ?? throw new InvalidDataException($"surveys/{name}.json has errors.");

    private static string FolderOfThisFile([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
