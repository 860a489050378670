using MathNet.Numerics.LinearAlgebra;
using Uppfoljning.Statistics.Reliability;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Indices;

/// <summary>How much each question counts in NKI.</summary>
public abstract record NkiWeights
{
    private NkiWeights()
    {
    }

    /// <summary>All questions count alike; our default.</summary>
    public static NkiWeights Equal { get; } = new EqualWeights();

    /// <summary>
    /// From the data: the first principal component of the questions' correlations, divided by each standard deviation.
    /// </summary>
    public static NkiWeights FirstComponent { get; } = new ComponentWeights();

    /// <summary>Weights decided beforehand, one a question; only their proportions matter.</summary>
    /// <exception cref="ArgumentException">A weight is not finite or their sum is not above 0.</exception>
    public static NkiWeights Given(IReadOnlyList<double> weights) =>
        weights.All(double.IsFinite) && weights.Sum() > 0
            ? new GivenWeights([.. weights])
            : throw new ArgumentException($"Weights are finite and their sum is above 0, unlike {string.Join("; ", weights)}.", nameof(weights));

    /// <summary>Weights that sum to 1; null when the data cannot give them.</summary>
    internal abstract double[]? For(ItemMatrix items);

    private sealed record EqualWeights : NkiWeights
    {
        internal override double[] For(ItemMatrix items) => [.. Enumerable.Repeat(1.0 / items.Items, items.Items)];
    }

    private sealed record GivenWeights(double[] Weights) : NkiWeights
    {
        internal override double[] For(ItemMatrix items)
        {
            if (Weights.Length != items.Items)
                throw new ArgumentException($"{Weights.Length} weights for {items.Items} questions.", nameof(items));
            return Normalised(Weights);
        }
    }

    private sealed record ComponentWeights : NkiWeights
    {
        internal override double[]? For(ItemMatrix items)
        {
            var moments = ItemMoments.Of(items);
            if (moments.Persons < 3 || moments.HasConstantItem)
                return null;

            var component = Matrix<double>.Build.DenseOfArray(moments.Correlations()).Evd(Symmetricity.Symmetric).EigenVectors.Column(items.Items - 1);
            return Normalised([.. component.Select((loading, item) => loading / moments.StandardDeviation(item) * Math.Sign(component.Sum()))]);
        }
    }

    private static double[] Normalised(double[] weights)
    {
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
