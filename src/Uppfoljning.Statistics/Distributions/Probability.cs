namespace Uppfoljning.Statistics.Distributions;

/// <summary>Demands on probabilities given as arguments.</summary>
internal static class Probability
{
    /// <summary>Throws unless the probability can be one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1, ends included.</exception>
    public static void Require(double probability, string parameter)
    {
        if (probability is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(parameter, probability, "A probability is between 0 and 1.");
    }

    /// <summary>Throws unless the confidence level can be one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public static void RequireConfidence(double confidence, string parameter = "confidence")
    {
        if (confidence is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(parameter, confidence, "A confidence level is strictly between 0 and 1, for example 0.95.");
    }
}
