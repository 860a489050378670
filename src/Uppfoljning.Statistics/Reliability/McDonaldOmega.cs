using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Reliability;

/// <summary>The share of the variance of a scale's sum that one common factor explains.</summary>
/// <param name="Items">How many items.</param>
/// <param name="Valid">Persons who answered every item.</param>
/// <param name="Missing">Persons who left out at least one.</param>
/// <param name="Omega">ω total, 0–1, of the sum of the items as they are; null when not computable.</param>
/// <param name="StandardizedOmega">ω total of the sum of standardised items.</param>
/// <param name="Loadings">Each standardised item's loading on the factor; empty when not computable.</param>
/// <param name="Uniquenesses">Each standardised item's variance that the factor does not explain.</param>
/// <param name="Reason">Why there are no numbers.</param>
public sealed record McDonaldOmega(
    int Items, long Valid, long Missing, double? Omega, double? StandardizedOmega,
    IReadOnlyList<double> Loadings, IReadOnlyList<double> Uniquenesses, Reason? Reason)
{
    /// <summary>A uniqueness below this is a Heywood case: the model does not fit.</summary>
    private const double LowestUniqueness = 0.005;

    /// <summary>The method's stable name.</summary>
    public string Method { get; } = "reliability.omega";

    /// <summary>Computes ω total from a one-factor maximum likelihood model; reverse the reversed items first.</summary>
    /// <param name="items">Answers of persons to at least three items; only complete rows are used.</param>
    /// <remarks>Source: McDonald (1999), Test Theory. Not the ω of a model with group factors.</remarks>
    public static McDonaldOmega Compute(ItemMatrix items) => Compute(ItemMoments.Of(items));

    /// <summary>Computes ω total from moments already taken.</summary>
    /// <inheritdoc cref="Compute(ItemMatrix)"/>
    public static McDonaldOmega Compute(ItemMoments moments)
    {
        if (moments.Items < 3)
            return Without(moments, Tables.Reason.NotIdentified);
        if (moments.Persons <= moments.Items)
            return Without(moments, Tables.Reason.TooFew);
        if (moments.HasConstantItem)
            return Without(moments, Tables.Reason.ZeroVarianceItem);
        if (OneFactorModel.Fit(moments.Correlations()) is not { } model)
            return Without(moments, Tables.Reason.NotConverged);
        if (model.Uniquenesses.Min() < LowestUniqueness)
            return Without(moments, Tables.Reason.Heywood);

        var deviations = Enumerable.Range(0, moments.Items).Select(moments.StandardDeviation).ToArray();
        return new McDonaldOmega(
            moments.Items, moments.Persons, moments.Total - moments.Persons,
            Share(model, deviations), Share(model, [.. deviations.Select(_ => 1.0)]),
            model.Loadings, model.Uniquenesses, null);
    }

    private static double Share(OneFactorModel model, double[] deviations)
    {
        var common = Math.Pow(model.Loadings.Zip(deviations, (loading, s) => loading * s).Sum(), 2);
        return common / (common + model.Uniquenesses.Zip(deviations, (unique, s) => unique * s * s).Sum());
    }

    private static McDonaldOmega Without(ItemMoments moments, Reason reason) =>
        new(moments.Items, moments.Persons, moments.Total - moments.Persons, null, null, [], [], reason);
}
