using Uppfoljning.Statistics.Distributions;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Paired;

/// <summary>Bowker's test of symmetry: whether as many moved each way between every two categories.</summary>
/// <remarks>Source: Bowker (1948), J. Am. Stat. Assoc. 43(244), 572–574. Pairs of categories without moves are left out.</remarks>
public static class Bowker
{
    /// <summary>The test.</summary>
    /// <param name="table">Persons: rows before, columns after, the same categories in the same order.</param>
    /// <returns><see cref="Reason.NoDiscordantPairs"/> when nobody moved.</returns>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static BowkerResult Test(long[,] table)
    {
        var categories = SquareTable.Size(table);
        var (used, statistic) = (0, 0.0);
        for (var one = 0; one < categories; one++)
            for (var other = one + 1; other < categories; other++)
            {
                double up = table[one, other], down = table[other, one];
                if (up + down == 0)
                    continue;
                used++;
                statistic += (up - down) * (up - down) / (up + down);
            }

        var counts = new BowkerResult
        {
            Valid = SquareTable.Total(table),
            Categories = categories,
            EmptyPairs = (categories * (categories - 1) / 2) - used,
        };
        return used == 0
            ? counts with { Reason = Reason.NoDiscordantPairs }
            : counts with { Statistic = statistic, Degrees = used, P = ChiSquareDistribution.UpperTail(statistic, used) };
    }
}
