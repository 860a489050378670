using FsCheck;
using FsCheck.Fluent;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics;

/// <summary>Answers drawn from a seed, for rules that must hold whatever people answer.</summary>
internal static class RandomAnswers
{
    public static Config Fixed { get; } = Config.QuickThrowOnFailure.WithReplay(20240611, 1).WithMaxTest(200);

    public static Arbitrary<int> Seeds { get; } = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    /// <summary>One item; about one in eight is missing.</summary>
    public static double?[] Item(Random random, int persons, int lowest = 1, int highest = 5) =>
        [.. Enumerable.Range(0, persons).Select(_ => random.Next(8) == 0 ? (double?)null : random.Next(lowest, highest + 1))];

    /// <summary>Items that hang together: each is the person's level with one step of noise.</summary>
    public static ItemMatrix Scale(Random random, int persons, int items, int lowest = 1, int highest = 5)
    {
        var rows = Enumerable.Range(0, persons).Select(_ =>
        {
            var level = random.Next(lowest, highest + 1);
            return Enumerable.Range(0, items)
                .Select(_ => random.Next(12) == 0 ? (double?)null : Math.Clamp(level + random.Next(-1, 2), lowest, highest))
                .ToArray();
        });
        return ItemMatrix.FromRows([.. rows], items);
    }

    public static bool Near(double? expected, double? actual) =>
        expected is null ? actual is null : actual is { } value && Math.Abs(value - expected.Value) <= 1e-9 * Math.Max(1, Math.Abs(expected.Value));
}
