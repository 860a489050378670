using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Indices;

/// <summary>An index of several items: one score a person, and their centre and spread.</summary>
/// <param name="Method">The stable name of the index.</param>
/// <param name="MinimumAnswered">Fewest items a person must have answered to get a score.</param>
/// <param name="Scores">One score a person in the order of the persons; null when too few items were answered.</param>
/// <param name="Prorated">Persons scored although an item is missing.</param>
/// <param name="Description">Of the scores; persons without a score are its missing.</param>
public sealed record ScoreSummary(
    string Method, int MinimumAnswered, IReadOnlyList<double?> Scores, long Prorated, Description Description)
{
    /// <summary>Persons with a score.</summary>
    public long Scored => Description.Valid;

    /// <summary>Persons without.</summary>
    public long Missing => Description.Missing;

    /// <summary>Why some figures are missing; null when none is.</summary>
    public Reason? Reason => Description.Reason;

    internal static ScoreSummary Of(string method, ItemMatrix items, int minimumAnswered, double?[] scores, double confidence) =>
        new(method, minimumAnswered, scores, PersonScores.CountProrated(items, minimumAnswered), Description.Of(FrequencyTable.Of(scores), confidence));
}
