using MathNet.Numerics.LinearAlgebra;
using Uppfoljning.Statistics.Reliability;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Indices;

/// <summary>
/// Which areas go together with NKI, and how they perform: standardised regression of NKI on the area scores with
/// relative importance by LMG. It describes how answers vary together and proves no cause.
/// </summary>
/// <param name="Areas">In the order given; empty when not computable.</param>
/// <param name="Valid">Persons with NKI and every area score.</param>
/// <param name="Missing">Persons without one of them.</param>
/// <param name="ExplainedShare">R², the share of the variance of NKI that all areas explain together.</param>
/// <param name="IsUncertain">Fewer than 100 persons: the order of the areas may be chance, and a report says so.</param>
/// <param name="Reason">Why there are no numbers.</param>
public sealed record PriorityAnalysis(
    IReadOnlyList<AreaPriority> Areas, long Valid, long Missing, double? ExplainedShare, bool IsUncertain, Reason? Reason)
{
    /// <summary>Below this many persons nothing is computed.</summary>
    public const int FewestPersons = 30;

    /// <summary>Below this many persons the result is uncertain.</summary>
    public const int SafePersons = 100;

    /// <summary>The method's stable name.</summary>
    public string Method { get; } = "nki.priority_lmg";

    /// <summary>Compares areas.</summary>
    /// <param name="nki">Each person's NKI, 0–100, as <see cref="ScoreSummary.Scores"/>; null when missing.</param>
    /// <param name="areas">Two to twelve areas with the same persons in the same order.</param>
    /// <exception cref="RefusedInputException">An answer is outside its scale.</exception>
    /// <exception cref="ArgumentException">The number of areas or of persons does not fit.</exception>
    /// <remarks>Source of the importance: Grömping (2007), The American Statistician 61(2), 139–147.</remarks>
    public static PriorityAnalysis Compute(IReadOnlyList<double?> nki, IReadOnlyList<QuestionArea> areas)
    {
        if (areas.Count is < 2 or > RelativeImportance.MostPredictors)
            throw new ArgumentException($"{areas.Count} areas; the analysis takes 2 to {RelativeImportance.MostPredictors}.", nameof(areas));
        if (areas.FirstOrDefault(area => area.Items.Persons != nki.Count) is { } other)
            throw new ArgumentException($"The area {other.Id} has {other.Items.Persons} persons, NKI has {nki.Count}.", nameof(areas));

        var scores = ItemMatrix.FromColumns([.. areas.Select(area => area.Scores().ToArray()), nki.ToArray()]);
        var moments = ItemMoments.Of(scores);
        if (moments.Persons < FewestPersons)
            return Without(moments, Tables.Reason.TooFew);
        if (moments.HasConstantItem)
            return Without(moments, Tables.Reason.ZeroVariance);

        var k = areas.Count;
        var correlations = Matrix<double>.Build.DenseOfArray(moments.Correlations());
        var between = correlations.SubMatrix(0, k, 0, k);
        var withNki = correlations.Column(k, 0, k);
        var spectrum = between.Evd(Symmetricity.Symmetric).EigenValues.Real();
        if (spectrum[0] < 1e-10 * spectrum[^1])
            return Without(moments, Tables.Reason.Singular);

        var parts = RelativeImportance.Parts(between, withNki);
        var ranked = Rank(areas, moments, between.Cholesky().Solve(withNki), parts);
        return new PriorityAnalysis(
            ranked, moments.Persons, moments.Total - moments.Persons, parts.Sum(), moments.Persons < SafePersons, null);
    }

    private static AreaPriority[] Rank(IReadOnlyList<QuestionArea> areas, ItemMoments moments, Vector<double> effects, double[] parts)
    {
        var k = areas.Count;
        var (explained, averagePerformance) = (parts.Sum(), Enumerable.Range(0, k).Average(moments.Mean));
        return [.. areas.Select((area, at) =>
        {
            var importance = explained > 0 ? parts[at] / explained : 1.0 / k;
            var perUnit = effects[at] * moments.StandardDeviation(k) / moments.StandardDeviation(at);
            var quadrant = (importance >= 1.0 / k, moments.Mean(at) >= averagePerformance) switch
            {
                (true, false) => Quadrant.ImproveFirst,
                (true, true) => Quadrant.Keep,
                (false, false) => Quadrant.ImproveIfEasy,
                (false, true) => Quadrant.Maintain,
            };
            return new AreaPriority(area.Id, moments.Mean(at), effects[at], 5 * perUnit, importance, quadrant);
        })];
    }

    private static PriorityAnalysis Without(ItemMoments moments, Reason reason) =>
        new([], moments.Persons, moments.Total - moments.Persons, null, moments.Persons < SafePersons, reason);
}
