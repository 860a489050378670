namespace Uppfoljning.Tests.Statistics.Trend;

/// <summary>Exact rank correlations by trying every order of the persons.</summary>
internal static class EveryOrder
{
    public static double?[][] Of(int persons) => [.. Orders([], persons)];

    public static double SquaredDistance(double?[] order) => order.Select((rank, at) => (rank!.Value - at - 1) * (rank.Value - at - 1)).Sum();

    public static double Inversions(double?[] order) =>
        Enumerable.Range(0, order.Length).Sum(later => Enumerable.Range(0, later).Count(earlier => order[earlier] > order[later]));

    /// <summary>Twice the smaller tail, at most 1.</summary>
    public static double TwoSided(double?[][] orders, double?[] observed, Func<double?[], double> statistic)
    {
        var limit = statistic(observed);
        var (atMost, atLeast) = (orders.Count(order => statistic(order) <= limit), orders.Count(order => statistic(order) >= limit));
        return Math.Min(1, 2.0 * Math.Min(atMost, atLeast) / orders.Length);
    }

    private static IEnumerable<double?[]> Orders(double?[] begun, int persons) => begun.Length == persons
        ? [begun]
        : Enumerable.Range(1, persons).Where(rank => !begun.Contains(rank)).SelectMany(rank => Orders([.. begun, rank], persons));
}
