using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>Friedman's test of several occasions answered by the same persons.</summary>
/// <remarks>Source: Friedman (1937), J. Am. Stat. Assoc. 32(200), 675–701; ties as in Hollander and Wolfe (1999), 7.1.</remarks>
public static class Friedman
{
    /// <summary>Whether the occasions differ. Persons who lack a value are left out.</summary>
    /// <param name="persons">The values of each person, one for each occasion in the same order; null is missing.</param>
    /// <returns>
    /// <see cref="Reason.TooFew"/> with fewer than two whole persons or two occasions, <see cref="Reason.AllTied"/> when
    /// every person gives the same value throughout.
    /// </returns>
    /// <exception cref="ArgumentException">Persons have different numbers of values.</exception>
    public static FriedmanResult Test(IReadOnlyList<double?[]> persons)
    {
        var occasions = persons.Count == 0 ? 0 : persons[0].Length;
        if (persons.Any(person => person.Length != occasions))
            throw new ArgumentException($"Every person has {occasions} values, one for each occasion.", nameof(persons));

        double[][] whole = [.. persons.Where(person => person.All(value => value is not null)).Select(person => person.Select(value => value!.Value).ToArray())];
        var counts = new FriedmanResult { Valid = whole.Length, Missing = persons.Count - whole.Length, Occasions = occasions };
        if (whole.Length < 2 || occasions < 2)
            return counts with { Reason = Reason.TooFew };

        var doubledSums = new long[occasions];
        var ties = 0.0;
        foreach (var values in whole)
            ties += AddRanks(values, doubledSums);

        double n = whole.Length, k = occasions;
        var described = counts with { Degrees = occasions - 1 };
        if (ties == n * ((k * k * k) - k))
            return described with { Reason = Reason.AllTied };

        var spread = doubledSums.Sum(sum => Square((sum / 2.0) - (n * (k + 1) / 2)));
        var statistic = 12 * spread / ((n * k * (k + 1)) - (ties / (k - 1)));
        return described with
        {
            Statistic = statistic,
            P = ChiSquareDistribution.UpperTail(statistic, occasions - 1),
            KendallsW = statistic / (n * (k - 1)),
            MeanRanks = [.. doubledSums.Select(sum => sum / 2.0 / n)],
        };
    }

    /// <summary>Adds twice the ranks of one person's values; gives the person's Σ(t³ − t).</summary>
    private static double AddRanks(double[] values, long[] doubledSums)
    {
        double ties = 0;
        for (var i = 0; i < values.Length; i++)
        {
            long lower = 0, equal = 0;
            foreach (var other in values)
            {
                lower += other < values[i] ? 1 : 0;
                equal += other == values[i] ? 1 : 0;
            }

            doubledSums[i] += (2 * lower) + equal + 1;
            ties += (equal * equal) - 1;
        }

        return ties;
    }

    private static double Square(double value) => value * value;
}
