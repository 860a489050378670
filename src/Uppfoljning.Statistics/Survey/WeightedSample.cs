namespace Uppfoljning.Statistics.Survey;

/// <summary>Values with their weights, those with either missing left out.</summary>
internal sealed class WeightedSample
{
    public WeightedSample(ReadOnlySpan<double?> values, ReadOnlySpan<double?> weights)
    {
        if (values.Length != weights.Length)
            throw new ArgumentException($"{values.Length} values but {weights.Length} weights.", nameof(weights));
        var kept = new List<(double Value, double Weight)>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (weights[i] is < 0 or double.NaN or double.PositiveInfinity)
                throw new ArgumentOutOfRangeException(nameof(weights), weights[i], "A weight is 0 or more.");
            if (values[i] is { } value && weights[i] is { } weight)
                kept.Add((value, weight));
        }

        Values = [.. kept.Select(pair => pair.Value)];
        Weights = [.. kept.Select(pair => pair.Weight)];
        Missing = values.Length - kept.Count;
    }

    public double[] Values { get; }

    public double[] Weights { get; }

    public int Missing { get; }

    public int N => Values.Length;

    public double Mean => Values.Zip(Weights, (value, weight) => value * weight).Sum() / Weights.Sum();
}
