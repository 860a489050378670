using Uppfoljning.Statistics.Distributions;

namespace Uppfoljning.Statistics.Multiplicity;

/// <summary>How p-values of one family of questions are adjusted.</summary>
public enum Adjustment
{
    /// <summary>Holm's step-down: controls the risk of any false finding; for one comparison asked of several questions.</summary>
    Holm,

    /// <summary>Benjamini and Hochberg: controls the share of false findings; for screening many items.</summary>
    BenjaminiHochberg,

    /// <summary>Each p times the size of the family.</summary>
    Bonferroni,
}

/// <summary>Adjusted p-values, each in the place of its own; null where p was null.</summary>
/// <param name="Method">The adjustment.</param>
/// <param name="FamilySize">How many p-values there were; missing ones are not counted.</param>
/// <param name="Adjusted">0–1, in the order given.</param>
public sealed record AdjustedFamily(Adjustment Method, int FamilySize, IReadOnlyList<double?> Adjusted);

/// <summary>Many tests at once.</summary>
public static class MultipleTesting
{
    /// <summary>Adjusts a family of p-values.</summary>
    /// <param name="p">One per test, 0–1; null when a test could not be computed.</param>
    /// <param name="method">The adjustment.</param>
    /// <exception cref="ArgumentOutOfRangeException">A p-value or the method is outside its range.</exception>
    /// <remarks>
    /// Sources: Holm (1979), Scand. J. Statist. 6, 65–70; Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57, 289–300.
    /// </remarks>
    public static AdjustedFamily Adjust(IReadOnlyList<double?> p, Adjustment method)
    {
        foreach (var value in p)
            if (value is { } given)
                Probability.Require(given, nameof(p));

        var ascending = Enumerable.Range(0, p.Count).Where(at => p[at] is not null).OrderBy(at => p[at]).ToArray();
        var adjusted = new double?[p.Count];
        var size = ascending.Length;
        switch (method)
        {
            case Adjustment.Holm:
                var highest = 0.0;
                for (var i = 0; i < size; i++)
                    adjusted[ascending[i]] = highest = Math.Max(highest, Math.Min(1, (size - i) * p[ascending[i]]!.Value));
                break;
            case Adjustment.BenjaminiHochberg:
                var lowest = 1.0;
                for (var i = size - 1; i >= 0; i--)
                    adjusted[ascending[i]] = lowest = Math.Min(lowest, (double)size / (i + 1) * p[ascending[i]]!.Value);
                break;
            case Adjustment.Bonferroni:
                foreach (var at in ascending)
                    adjusted[at] = Math.Min(1, size * p[at]!.Value);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(method), method, "Not a known adjustment.");
        }

        return new AdjustedFamily(method, size, adjusted);
    }
}
