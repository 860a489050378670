using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>The sizes of the changes ranked, rises and falls apart.</summary>
internal sealed class ChangeRanks
{
    private const int Rises = 0;
    private const int Falls = 1;

    /// <summary>Ranks the changes.</summary>
    /// <param name="changes">Changes of each person, after − before.</param>
    /// <param name="withZeros">Whether those who did not change take the lowest ranks.</param>
    public ChangeRanks(FrequencyTable changes, bool withZeros)
    {
        var (rises, falls) = (Sizes(changes, sign: 1), Sizes(changes, sign: -1));
        var unchanged = FrequencyTable.FromCounts(lowest: 0, [withZeros ? changes.CountOf(0) : 0]);
        (Positive, Negative) = (rises.Valid, falls.Valid);
        Pooled = new PooledRanks(rises, falls, unchanged);
    }

    public long Positive { get; }

    public long Negative { get; }

    public PooledRanks Pooled { get; }

    /// <summary>Twice the sum of the ranks of the rises.</summary>
    public long DoubledPlus => Pooled.DoubledSum(Rises);

    /// <summary>Twice the sum of the ranks of the falls.</summary>
    public long DoubledMinus => Pooled.DoubledSum(Falls);

    /// <summary>Σr²/4 over those who changed.</summary>
    public double Variance
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < Pooled.Doubled.Length; i++)
                sum += (double)Pooled.Doubled[i] * Pooled.Doubled[i] * (Pooled.CountsOf(Rises)[i] + Pooled.CountsOf(Falls)[i]);
            return sum / 16;
        }
    }

    private static FrequencyTable Sizes(FrequencyTable changes, int sign)
    {
        int[] at = [.. Enumerable.Range(0, changes.Values.Length).Where(i => Math.Sign(changes.Values[i]) == sign)];
        return FrequencyTable.FromCounts([.. at.Select(i => Math.Abs(changes.Values[i]))], [.. at.Select(i => changes.Counts[i])]);
    }
}
