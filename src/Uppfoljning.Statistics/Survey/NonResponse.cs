using Uppfoljning.Statistics.Categorical;
using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Proportions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Survey;

/// <summary>One level of a background variable among the invited and among those who answered.</summary>
/// <param name="Level">The level.</param>
/// <param name="Invited">Persons invited.</param>
/// <param name="Answered">Of them, those who answered.</param>
/// <param name="Rate">Share answered of the invited, with Wilson's interval.</param>
/// <param name="PercentOfInvited">The level's part of all invited; null without any.</param>
/// <param name="PercentOfAnswered">The level's part of all answers; null without any.</param>
public sealed record LevelResponse(string Level, long Invited, long Answered, ShareEstimate Rate, double? PercentOfInvited, double? PercentOfAnswered)
{
    /// <summary>Part of the answers less part of the invited, in percentage points.</summary>
    public double? DifferencePoints => PercentOfAnswered - PercentOfInvited;
}

/// <summary>Whether response depends on a background variable.</summary>
/// <param name="Levels">Each level, in the order given.</param>
/// <param name="ChiSquare">Test of level by response.</param>
/// <param name="Fisher">The exact test of the same table; null when the table has only one row or column.</param>
public sealed record CategoricalNonResponse(IReadOnlyList<LevelResponse> Levels, ChiSquareResult ChiSquare, FisherExactResult? Fisher);

/// <summary>Whether response depends on a number such as age.</summary>
/// <param name="Comparison">Those who answered less those who did not.</param>
/// <param name="StandardisedDifference">Difference of the means over √((s₁² + s₀²)/2); null below two persons on either side or without any spread at all.</param>
public sealed record NumericNonResponse(WelchTResult Comparison, double? StandardisedDifference);

/// <summary>Compares those who answered with those who did not.</summary>
public static class NonResponse
{
    /// <summary>By a variable with levels.</summary>
    /// <param name="levels">The levels to show, in order.</param>
    /// <param name="invited">Per level the persons invited.</param>
    /// <param name="answered">Per level those of them who answered.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More answered than were invited, or a count is negative.</exception>
    public static CategoricalNonResponse ByLevel(IReadOnlyList<string> levels, IReadOnlyList<long> invited, IReadOnlyList<long> answered)
    {
        if (invited.Count != levels.Count || answered.Count != levels.Count)
            throw new ArgumentException($"{levels.Count} levels, {invited.Count} invited, {answered.Count} answered.", nameof(levels));
        var (allInvited, allAnswered) = (invited.Sum(), answered.Sum());
        var table = new long[levels.Count, 2];
        var rows = new List<LevelResponse>();
        for (var i = 0; i < levels.Count; i++)
        {
            (table[i, 0], table[i, 1]) = (answered[i], invited[i] - answered[i]);
            rows.Add(new LevelResponse(
                levels[i], invited[i], answered[i], Proportion.Wilson(answered[i], invited[i]), Percent(invited[i], allInvited), Percent(answered[i], allAnswered)));
        }

        var chiSquare = ChiSquare.Test(table);
        return new CategoricalNonResponse(rows, chiSquare, chiSquare.Reason is null ? FisherExact.Test(table) : null);
    }

    /// <summary>By a number.</summary>
    /// <param name="responded">The number among those who answered.</param>
    /// <param name="others">The number among those who did not.</param>
    public static NumericNonResponse ByNumber(FrequencyTable responded, FrequencyTable others)
    {
        var comparison = WelchT.Test(responded, others);
        var spread = Math.Sqrt((Square(comparison.StandardDeviationX) + Square(comparison.StandardDeviationY)) / 2 ?? double.NaN);
        var standardised = (comparison.MeanX - comparison.MeanY) / spread;
        return new NumericNonResponse(comparison, standardised is null or double.NaN ? null : standardised);
    }

    private static double? Square(double? number) => number * number;

    private static double? Percent(long part, long whole) => whole == 0 ? null : 100.0 * part / whole;
}
