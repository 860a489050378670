using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Survey;

/// <summary>How the invited ended up, in AAPOR's letters. Counts of persons, 0 or more.</summary>
/// <param name="Complete">I: complete answers.</param>
/// <param name="Partial">P: partial answers.</param>
/// <param name="Refused">R: refusals and break-offs.</param>
/// <param name="NotReached">NC: eligible, never reached.</param>
/// <param name="Other">O: eligible, reached, not answered for other reasons.</param>
/// <param name="UnknownHousehold">UH: not known whether there was anybody to ask.</param>
/// <param name="UnknownOther">UO: not known for other reasons.</param>
/// <param name="NotEligible">NE: found not to belong to the population; only used to estimate eligibility.</param>
public sealed record Dispositions(
    long Complete, long Partial, long Refused, long NotReached, long Other, long UnknownHousehold, long UnknownOther, long NotEligible = 0);

/// <summary>AAPOR's outcome rates, each 0–1 or null when its denominator is 0.</summary>
/// <param name="Eligibility">The share e of the unknown that counts as eligible.</param>
/// <param name="Response">RR1 … RR6.</param>
/// <param name="Cooperation">COOP1 … COOP4.</param>
/// <param name="Refusal">REF1 … REF3.</param>
/// <param name="Contact">CON1 … CON3.</param>
/// <param name="N">Eligible and unknown persons.</param>
/// <param name="Reason">Why there are no rates.</param>
public sealed record AaporRates(
    double? Eligibility, IReadOnlyList<double?> Response, IReadOnlyList<double?> Cooperation, IReadOnlyList<double?> Refusal, IReadOnlyList<double?> Contact, long N, Reason? Reason)
{
    /// <summary>The outcome rates of a survey.</summary>
    /// <param name="of">The dispositions.</param>
    /// <param name="eligibility">The share e, 0–1; null estimates it as eligible over eligible and not eligible.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or the share outside 0–1.</exception>
    /// <remarks>Source: AAPOR (2016, 2023), Standard Definitions.</remarks>
    public static AaporRates Of(Dispositions of, double? eligibility = null)
    {
        long[] counts = [of.Complete, of.Partial, of.Refused, of.NotReached, of.Other, of.UnknownHousehold, of.UnknownOther, of.NotEligible];
        foreach (var count in counts)
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(of));
        if (eligibility is not (null or (>= 0 and <= 1)))
            throw new ArgumentOutOfRangeException(nameof(eligibility), eligibility, "The share is 0–1.");

        double answered = of.Complete + of.Partial;
        double unknown = of.UnknownHousehold + of.UnknownOther;
        var known = answered + of.Refused + of.NotReached + of.Other;
        var e = eligibility ?? Share(known, known + of.NotEligible);
        var everyone = known + unknown;
        var estimated = unknown == 0 ? known : known + (e * unknown);
        var contacted = answered + of.Refused + of.Other;
        return new AaporRates(
            everyone == 0 ? null : e,
            [Share(of.Complete, everyone), Share(answered, everyone), Share(of.Complete, estimated), Share(answered, estimated), Share(of.Complete, known), Share(answered, known)],
            [Share(of.Complete, contacted), Share(answered, contacted), Share(of.Complete, answered + of.Refused), Share(answered, answered + of.Refused)],
            [Share(of.Refused, everyone), Share(of.Refused, estimated), Share(of.Refused, known)],
            [Share(contacted, everyone), Share(contacted, estimated), Share(contacted, known)],
            (long)everyone,
            everyone == 0 ? Tables.Reason.NoData : null);
    }

    private static double? Share(double part, double? whole) => whole > 0 ? part / whole : null;
}
