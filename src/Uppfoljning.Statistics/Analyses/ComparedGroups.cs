using Uppfoljning.Statistics.Readings;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>The groups of a comparison: the levels of one variable.</summary>
internal sealed record ComparedGroups(string Variable, IReadOnlyList<string> Levels)
{
    public string Name(ReadingWords words, int group) => words.NameOf(Variable, Levels[group]);
}
