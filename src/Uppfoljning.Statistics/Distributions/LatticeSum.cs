namespace Uppfoljning.Statistics.Distributions;

/// <summary>Cumulative probability on the integers from 0, summed from the nearer end so that tails stay exact.</summary>
internal static class LatticeSum
{
    public static double UpTo(double value, double[] probabilities)
    {
        var last = (int)Math.Clamp(Math.Floor(value + 1e-7), -1, probabilities.Length - 1);
        return last < probabilities.Length / 2
            ? probabilities.AsSpan(0, last + 1).ToArray().Sum()
            : 1 - probabilities.AsSpan(last + 1).ToArray().Sum();
    }
}
