using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Categorical;

/// <summary>Fisher's exact test of independence, for tables too thin for the chi-square test.</summary>
/// <remarks>Source: Fisher (1935), J. R. Stat. Soc. 98(1), 39–82; beyond 2 × 2 by Freeman and Halton (1951), Biometrika 38, 141–149.</remarks>
public static class FisherExact
{
    /// <summary>Tables count as equally probable when their probabilities differ by less than this share.</summary>
    internal const double RelativeTie = 1e-7;

    /// <summary>
    /// The test. Rows and columns that nobody is in are left out first. A 2 × 2 table is always exact; a larger one is
    /// enumerated when the work allows it, otherwise drawn at random with the seed of the options, and above
    /// <see cref="FisherMonteCarlo.MaximumPersons"/> persons it is the chi-square test. The result says which.
    /// </summary>
    /// <param name="table">Persons in each cell, rows first, 0 or more, without margins.</param>
    /// <param name="options">Confidence level, seed and draws; the defaults when null.</param>
    /// <returns><see cref="Reason.NoData"/> for an empty table, <see cref="Reason.OneCategory"/> when one row or column is left.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or an option outside its range.</exception>
    public static FisherExactResult Test(long[,] table, FisherExactOptions? options = null)
    {
        options ??= new FisherExactOptions();
        Probability.RequireConfidence(options.Confidence, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Draws, nameof(options));
        var counts = new CountTable(table);
        var described = new FisherExactResult { Valid = counts.Total, Options = options };
        if (counts.Total == 0)
            return described with { Reason = Reason.NoData };
        if (counts.SmallerSide < 2)
            return described with { Reason = Reason.OneCategory };

        return counts.IsTwoByTwo ? TwoByTwo(described, counts) : Larger(described, counts);
    }

    private static FisherExactResult TwoByTwo(FisherExactResult described, CountTable counts)
    {
        var observed = counts.Cells[0, 0];
        var cells = new FirstCellDistribution(counts.ColumnTotals[0], counts.ColumnTotals[1], counts.RowTotals[0]);
        return described with
        {
            PTwoSided = cells.NoMoreProbableThan(observed, RelativeTie),
            PLess = cells.AtMost(observed, logOdds: 0),
            PGreater = cells.AtLeast(observed, logOdds: 0),
            OddsRatio = cells.MostProbableOdds(observed),
            OddsRatioInterval = cells.Limits(observed, described.Options.Confidence),
            OddsRatioSample = (double)counts.Cells[0, 0] * counts.Cells[1, 1] / ((double)counts.Cells[0, 1] * counts.Cells[1, 0]),
        };
    }

    private static FisherExactResult Larger(FisherExactResult described, CountTable counts)
    {
        if (counts.Total > FisherMonteCarlo.MaximumPersons)
            return described with { Form = TestForm.Asymptotic, PTwoSided = ChiSquare.Test(counts.Cells).P };

        var factorials = new LogFactorials((int)counts.Total);
        if (FisherEnumeration.P(counts, factorials) is { } exact)
            return described with { PTwoSided = Math.Min(1, exact) };

        var (p, error) = FisherMonteCarlo.P(counts, factorials, described.Options.Seed, described.Options.Draws);
        return described with { Form = TestForm.MonteCarlo, PTwoSided = p, StandardError = error };
    }
}
