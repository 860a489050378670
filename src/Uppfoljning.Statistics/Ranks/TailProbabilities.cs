using System.Runtime.InteropServices;

namespace Uppfoljning.Statistics.Ranks;

/// <summary>Tails of a distribution on the whole numbers from 0, the observed value included in each.</summary>
/// <param name="AtMost">P(T ≤ t).</param>
/// <param name="AtLeast">P(T ≥ t).</param>
/// <param name="TwoSided">P(|T − E| ≥ |t − E|).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TailProbabilities(double AtMost, double AtLeast, double TwoSided)
{
    /// <summary>The tails of a distribution given by its weights.</summary>
    /// <param name="weights">Weight of 0, 1, 2 …, in any unit.</param>
    /// <param name="observed">The observed value t.</param>
    /// <param name="expectation">The expectation E.</param>
    public static TailProbabilities Of(double[] weights, long observed, long expectation)
    {
        double all = 0, below = 0, above = 0, outside = 0;
        for (var value = 0L; value < weights.Length; value++)
        {
            all += weights[value];
            below += value <= observed ? weights[value] : 0;
            above += value >= observed ? weights[value] : 0;
            outside += Math.Abs(value - expectation) >= Math.Abs(observed - expectation) ? weights[value] : 0;
        }

        return new(below / all, above / all, outside / all);
    }
}
