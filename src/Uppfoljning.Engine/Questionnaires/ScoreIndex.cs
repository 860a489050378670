namespace Uppfoljning.Engine.Questionnaires;

/// <summary>How a person's answers become one figure.</summary>
public enum IndexScoring
{
    /// <summary>The mean of the answered items.</summary>
    Mean,

    /// <summary>The number of items times the mean of the answered ones.</summary>
    Sum,

    /// <summary>The mean as a share of the scale's range, 0–100.</summary>
    Percent,

    /// <summary>Satisfaction from items on 1–10, 0–100.</summary>
    Nki,

    /// <summary>Willingness to recommend from one item on 0–10: −100, 0 or 100 a person.</summary>
    Nps,
}

/// <summary>A figure defined where its questions are.</summary>
/// <param name="Id">Shares its names with the items.</param>
/// <param name="Title">What it measures.</param>
/// <param name="Items">The ids of the rating items, all on scales with the same ends.</param>
/// <param name="Reverse">Those of them that are turned round before counting.</param>
/// <param name="MinAnswered">With fewer answers than this a person has no value.</param>
/// <param name="Scoring">The arithmetic.</param>
public sealed record ScoreIndex(
    string Id, LanguageText Title, IReadOnlyList<string> Items, IReadOnlyList<string> Reverse, int MinAnswered, IndexScoring Scoring);
