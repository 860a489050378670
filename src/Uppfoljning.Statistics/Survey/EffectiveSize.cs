using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Survey;

/// <summary>What unequal weights cost: the number of unweighted answers that would say as much.</summary>
/// <param name="N">Weights.</param>
/// <param name="Effective">(Σw)²/Σw².</param>
/// <param name="DesignEffect">n Σw²/(Σw)².</param>
/// <param name="Reason">Why there are no figures.</param>
public sealed record EffectiveSize(long N, double? Effective, double? DesignEffect, Reason? Reason)
{
    /// <summary>Kish's effective number of answers.</summary>
    /// <param name="weights">0 or more each.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    /// <remarks>Source: Kish (1965), Survey Sampling.</remarks>
    public static EffectiveSize Of(IReadOnlyCollection<double> weights)
    {
        foreach (var weight in weights)
        {
            if (weight < 0 || !double.IsFinite(weight))
                throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight is 0 or more.");
        }

        var (sum, squares) = (weights.Sum(), weights.Sum(weight => weight * weight));
        if (squares == 0)
            return new EffectiveSize(weights.Count, null, null, weights.Count == 0 ? Tables.Reason.NoData : Tables.Reason.WeightsNotEstimable);
        return new EffectiveSize(weights.Count, sum * sum / squares, weights.Count * squares / (sum * sum), null);
    }
}
