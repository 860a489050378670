using MathNet.Numerics.LinearAlgebra;

namespace Uppfoljning.Statistics.Reliability;

/// <summary>A factor that explains the correlations between items, by maximum likelihood.</summary>
/// <param name="Loadings">Each item's correlation with the factor; their sum is not negative.</param>
/// <param name="Uniquenesses">Each item's variance that the factor leaves.</param>
internal sealed record OneFactorModel(double[] Loadings, double[] Uniquenesses)
{
    private const int MostSteps = 200_000;
    private const double Settled = 1e-15;
    private const double Tolerated = 1e-10;
    private const double Floor = 1e-8;

    /// <summary>
    /// EM (Rubin and Thayer 1982, Psychometrika 47, 69–76) from the principal factor. Null when the items are linearly
    /// dependent or the steps do not settle.
    /// </summary>
    public static OneFactorModel? Fit(double[,] correlations)
    {
        var matrix = Matrix<double>.Build.DenseOfArray(correlations);
        var spectrum = matrix.Evd(Symmetricity.Symmetric).EigenValues.Real();
        if (spectrum[0] < 1e-14 * spectrum[^1])
            return null;

        var (loadings, uniquenesses) = PrincipalFactor(matrix);
        for (var step = 0; step < MostSteps; step++)
        {
            var change = Improve(correlations, loadings, uniquenesses);
            if (change < Settled || (step == MostSteps - 1 && change < Tolerated))
                return new OneFactorModel(loadings, uniquenesses);
        }

        return null;
    }

    private static (double[] Loadings, double[] Uniquenesses) PrincipalFactor(Matrix<double> correlations)
    {
        var k = correlations.RowCount;
        var inverse = correlations.Inverse();
        double[] unique = [.. Enumerable.Range(0, k).Select(i => Math.Clamp((1 - (0.5 / k)) / inverse[i, i], 0.005, 1))];
        var scaled = Matrix<double>.Build.Dense(k, k, (i, j) => correlations[i, j] / Math.Sqrt(unique[i] * unique[j]));
        var spectrum = scaled.Evd(Symmetricity.Symmetric);
        var first = spectrum.EigenVectors.Column(k - 1);
        var size = Math.Sqrt(Math.Max(spectrum.EigenValues[k - 1].Real - 1, 0.01));
        double[] loadings = [.. first.Select((direction, i) => direction * size * Math.Sqrt(unique[i]))];
        var sign = loadings.Sum() < 0 ? -1 : 1;
        return ([.. loadings.Select(loading => sign * loading)], unique);
    }

    /// <summary>One step in place; returns the largest change.</summary>
    private static double Improve(double[,] correlations, double[] loadings, double[] uniquenesses)
    {
        var k = loadings.Length;
        Span<double> weights = stackalloc double[k];
        Span<double> withFactor = stackalloc double[k];
        var information = 1.0;
        for (var i = 0; i < k; i++)
            information += loadings[i] * loadings[i] / uniquenesses[i];
        for (var i = 0; i < k; i++)
            weights[i] = loadings[i] / uniquenesses[i] / information;

        var variance = 1.0;
        for (var i = 0; i < k; i++)
        {
            withFactor[i] = 0;
            for (var j = 0; j < k; j++)
                withFactor[i] += correlations[i, j] * weights[j];
            variance += weights[i] * (withFactor[i] - loadings[i]);
        }

        var change = 0.0;
        for (var i = 0; i < k; i++)
        {
            var loading = withFactor[i] / variance;
            var unique = Math.Max(correlations[i, i] - (loading * withFactor[i]), Floor);
            change = Math.Max(change, Math.Max(Math.Abs(loading - loadings[i]), Math.Abs(unique - uniquenesses[i])));
            (loadings[i], uniquenesses[i]) = (loading, unique);
        }

        return change;
    }
}
