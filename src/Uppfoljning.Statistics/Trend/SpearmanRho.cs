using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Trend;

/// <summary>Spearman's ρ of two ordered variables: the correlation of their midranks.</summary>
/// <remarks>Source: Spearman (1904), Am. J. Psychol. 15(1), 72–101; interval by Bonett and Wright (2000), Psychometrika 65(1), 23–28.</remarks>
public static class SpearmanRho
{
    /// <summary>The correlation, with Student's t with n − 2 degrees and an interval on the scale of atanh ρ.</summary>
    /// <param name="pairs">The two values of each person.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <param name="exact">Also find the exact probability, when there are no ties and at most <see cref="ExactRankDistance.MostPersons"/> persons.</param>
    /// <returns><see cref="Reason.TooFew"/> with fewer than three persons, <see cref="Reason.ZeroVariance"/> when a variable is constant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside its range.</exception>
    public static SpearmanRhoResult Estimate(PairTable pairs, double confidence = 0.95, bool exact = false)
    {
        Probability.RequireConfidence(confidence);
        var counts = new SpearmanRhoResult { Valid = pairs.Complete, Missing = pairs.Incomplete, Confidence = confidence };
        if (pairs.Complete < 3)
            return counts with { Reason = Reason.TooFew };

        var (firstTable, secondTable) = (pairs.First(), pairs.Second());
        var (first, second) = (new PooledRanks(firstTable), new PooledRanks(secondTable));
        if (first.AllTied || second.AllTied)
            return counts with { Reason = Reason.ZeroVariance };

        double n = pairs.Complete, middle = (n + 1) / 2, products = 0;
        var doubledDistance = 0L;
        foreach (var pair in pairs.Pairs)
        {
            var one = first.Doubled[firstTable.Values.BinarySearch(pair.First)];
            var other = second.Doubled[secondTable.Values.BinarySearch(pair.Second)];
            products += pair.Count * ((one / 2.0) - middle) * ((other / 2.0) - middle);
            doubledDistance += exact ? (one - other) * (one - other) : 0;
        }

        var rho = Math.Clamp(products / (n - 1) / (Spread(first) * Spread(second)), -1, 1);
        var withExact = counts with
        {
            Rho = rho,
            PTwoSided = 0,
            PExact = exact && !first.HasTies && !second.HasTies ? ExactRankDistance.P(pairs.Complete, doubledDistance / 4) : null,
        };
        return Math.Abs(rho) == 1 ? withExact : WithInterval(withExact, rho, n, confidence);
    }

    private static SpearmanRhoResult WithInterval(SpearmanRhoResult described, double rho, double n, double confidence)
    {
        var t = rho * Math.Sqrt((n - 2) / (1 - (rho * rho)));
        var tested = described with { T = t, PTwoSided = StudentDistribution.TwoSided(t, n - 2) };
        if (n < 4)
            return tested;

        var half = NormalDistribution.Critical(confidence) * Math.Sqrt((1 + (rho * rho / 2)) / (n - 3));
        return tested with { Interval = new Interval(Math.Tanh(Math.Atanh(rho) - half), Math.Tanh(Math.Atanh(rho) + half)) };
    }

    /// <summary>Standard deviation (n − 1) of the midranks.</summary>
    private static double Spread(PooledRanks ranks)
    {
        var squares = 0.0;
        for (var i = 0; i < ranks.Doubled.Length; i++)
            squares += ranks.Together[i] * Math.Pow((ranks.Doubled[i] / 2.0) - ((ranks.Total + 1) / 2.0), 2);
        return Math.Sqrt(squares / (ranks.Total - 1));
    }
}
