using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Indices;

/// <summary>A group of questions about one side of a programme, such as reception or support.</summary>
/// <param name="Id">The area's name in the questionnaire.</param>
/// <param name="Items">Answers to its questions, reversed ones already turned; persons in the order of the NKI scores.</param>
/// <param name="Lowest">The lowest value of the questions.</param>
/// <param name="Highest">The highest value.</param>
/// <param name="MinimumAnswered">Fewest answered questions for a person's area score; half of them, rounded up, when null.</param>
public sealed record QuestionArea(string Id, ItemMatrix Items, double Lowest, double Highest, int? MinimumAnswered = null)
{
    /// <summary>Each person's mean over the answered questions as 0–100; null when too few were answered.</summary>
    /// <exception cref="RefusedInputException">An answer is outside the scale.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minimum or the scale is outside its range.</exception>
    internal IReadOnlyList<double?> Scores() =>
        ScaleScore.Compute(Items, Lowest, Highest, [], MinimumAnswered ?? ((Items.Items + 1) / 2), Scoring.Percent).Scores;
}

/// <summary>Where an area lies when its performance and its importance are compared with the average area.</summary>
public enum Quadrant
{
    /// <summary>Important and below average performance.</summary>
    ImproveFirst,

    /// <summary>Important and at or above average performance.</summary>
    Keep,

    /// <summary>Less important and below average performance.</summary>
    ImproveIfEasy,

    /// <summary>Less important and at or above average performance.</summary>
    Maintain,
}

/// <summary>One area in the priority analysis.</summary>
/// <param name="Id">The area.</param>
/// <param name="Performance">Mean of the persons' area scores, 0–100.</param>
/// <param name="StandardizedEffect">The coefficient of the area when all variables have standard deviation 1.</param>
/// <param name="NkiPerFive">How much higher NKI is where the area is 5 units higher and the other areas are alike.</param>
/// <param name="Importance">The area's share of what all areas explain together, 0–1; the shares sum to 1.</param>
/// <param name="Quadrant">Compared with the average area; the importance limit is 1/number of areas.</param>
public sealed record AreaPriority(
    string Id, double Performance, double StandardizedEffect, double NkiPerFive, double Importance, Quadrant Quadrant);
