using Uppfoljning.Engine.Format;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>The questionnaires that come with the program, to publish as they are or to begin from.</summary>
public sealed class StartingPoints
{
    private readonly Dictionary<string, byte[]> files = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "surveys"), "*.json")
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllBytes);

    public StartingPoints() =>
        All = files.Select(f => new StartingPoint(f.Key, QuestionnaireReader.Read(f.Value).Questionnaire!.Title.In("sv"))).OrderBy(s => s.Title, StringComparer.Ordinal).ToList();

    public IReadOnlyList<StartingPoint> All { get; }

    public byte[]? Find(string name) => files.GetValueOrDefault(name);
}

public sealed record StartingPoint(string Name, string Title);
