using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Likert;

/// <summary>The whole numbers an item may be answered with, both ends included.</summary>
public sealed record AnswerScale
{
    /// <summary>A scale from lowest to highest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The highest value is below the lowest.</exception>
    public AnswerScale(int lowest, int highest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(highest, lowest);
        (Lowest, Highest) = (lowest, highest);
    }

    /// <summary>The lowest value.</summary>
    public int Lowest { get; }

    /// <summary>The highest value.</summary>
    public int Highest { get; }

    /// <summary>How many values there are.</summary>
    public int Steps => Highest - Lowest + 1;

    /// <summary>Refuses answers that are not values of the scale.</summary>
    /// <exception cref="RefusedInputException">An answer is outside the scale or not whole.</exception>
    public void Require(FrequencyTable answers)
    {
        foreach (var answer in answers.Values)
            if (answer < Lowest || answer > Highest || answer != Math.Floor(answer))
                throw new RefusedInputException(Refusal.OutOfScale, nameof(answers), answer);
    }
}
