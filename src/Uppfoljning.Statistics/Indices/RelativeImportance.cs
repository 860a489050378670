using MathNet.Numerics.LinearAlgebra;

namespace Uppfoljning.Statistics.Indices;

/// <summary>
/// How much of the explained variance of a regression each predictor answers for, although predictors share variance:
/// what it adds to R², averaged over every order in which the predictors could be entered (LMG, a Shapley value).
/// </summary>
/// <remarks>
/// Sources: Lindeman, Merenda and Gold (1980), Introduction to Bivariate and Multivariate Analysis, 119 ff.;
/// Grömping (2007), The American Statistician 61(2), 139–147.
/// </remarks>
internal static class RelativeImportance
{
    /// <summary>More predictors than this have too many subsets.</summary>
    public const int MostPredictors = 12;

    /// <summary>Parts of R², one a predictor, that sum to R² of the full model.</summary>
    /// <param name="predictors">Correlations between the predictors; must be invertible.</param>
    /// <param name="outcome">Each predictor's correlation with the outcome.</param>
    public static double[] Parts(Matrix<double> predictors, Vector<double> outcome)
    {
        var k = outcome.Count;
        var explained = new double[1 << k];
        for (var subset = 1; subset < explained.Length; subset++)
            explained[subset] = Explained(predictors, outcome, subset);

        var parts = new double[k];
        for (var subset = 0; subset < explained.Length; subset++)
            for (var predictor = 0; predictor < k; predictor++)
                if ((subset >> predictor & 1) == 0)
                    parts[predictor] += ShareOfOrders(k, int.PopCount(subset)) * (explained[subset | 1 << predictor] - explained[subset]);
        return parts;
    }

    private static double Explained(Matrix<double> predictors, Vector<double> outcome, int subset)
    {
        var chosen = Enumerable.Range(0, outcome.Count).Where(predictor => (subset >> predictor & 1) == 1).ToArray();
        var own = Matrix<double>.Build.Dense(chosen.Length, chosen.Length, (i, j) => predictors[chosen[i], chosen[j]]);
        var with = Vector<double>.Build.Dense(chosen.Length, i => outcome[chosen[i]]);
        return with * own.Cholesky().Solve(with);
    }

    /// <summary>The share of all orders in which exactly a given set of this size comes before a given predictor.</summary>
    private static double ShareOfOrders(int predictors, int before)
    {
        var share = 1.0 / predictors;
        for (var i = 1; i <= before; i++)
            share *= (double)i / (predictors - i);
        return share;
    }
}
