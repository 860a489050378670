
namespace Uppfoljning.Tests.Statistics.Compare;

/// <summary>The exact rank-sum test by trying every way to divide the persons into groups of these sizes.</summary>
internal static class EveryDivision
{
    public static double TwoSided(double[] x, double[] y)
    {
        double[] all = [.. x, .. y];
        var observed = Distance(x, y);
        var divisions = Enumerable.Range(0, 1 << all.Length).Where(set => System.Numerics.BitOperations.PopCount((uint)set) == x.Length).ToArray();
        var asFar = divisions.Count(set => Distance(Chosen(all, set, inside: true), Chosen(all, set, inside: false)) >= observed);
        return (double)asFar / divisions.Length;
    }

    private static double[] Chosen(double[] all, int set, bool inside) => [.. all.Where((_, at) => ((set >> at) & 1) == 1 == inside)];

    private static double Distance(double[] x, double[] y) =>
        Math.Abs(x.Sum(one => y.Sum(other => Math.Sign(one - other))));
}
