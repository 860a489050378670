namespace Uppfoljning.Tests.Statistics.Paired;

/// <summary>The exact signed-rank test by trying every choice of signs.</summary>
internal static class EverySign
{
    public static double? TwoSided(double?[] before, double?[] after)
    {
        double[] changes = [.. before.Zip(after, (from, to) => to - from).OfType<double>().Where(change => change != 0)];
        if (changes.Length == 0)
            return null;

        double[] ranks = [.. changes.Select(one => changes.Sum(other => 1 + Math.Sign(Math.Abs(one) - Math.Abs(other))) + 1.0)];
        var observed = Math.Abs(ranks.Zip(changes, (rank, change) => rank * Math.Sign(change)).Sum());
        var asFar = Enumerable.Range(0, 1 << ranks.Length).Count(set => Math.Abs(ranks.Select((rank, at) => ((set >> at) & 1) == 1 ? rank : -rank).Sum()) >= observed);
        return (double)asFar / (1 << ranks.Length);
    }
}
