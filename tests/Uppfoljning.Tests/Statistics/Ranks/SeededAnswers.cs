using FsCheck;
using FsCheck.Fluent;

namespace Uppfoljning.Tests.Statistics.Ranks;

/// <summary>Answers whose content follows from a seed: whole numbers from 1, some missing.</summary>
internal static class SeededAnswers
{
    public static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    public static Config Fixed => Config.QuickThrowOnFailure.WithReplay(20240611, 1).WithMaxTest(100);

    public static double?[] Of(int persons, int highest, Random random) =>
        [.. Enumerable.Range(0, persons).Select(_ => random.Next(8) == 0 ? null : (double?)random.Next(1, highest + 1))];

    public static double?[] Shuffled(double?[] answers, Random random) => [.. answers.OrderBy(_ => random.Next())];

    public static double?[] Mapped(double?[] answers, Func<double, double> map) => [.. answers.Select(answer => answer is { } value ? map(value) : (double?)null)];

    /// <summary>Equal to the twelfth figure, or both missing.</summary>
    public static bool Same(double? one, double? other) =>
        one is { } a && other is { } b ? Math.Abs(a - b) <= 1e-11 * Math.Max(1, Math.Abs(a)) : one is null && other is null;
}
