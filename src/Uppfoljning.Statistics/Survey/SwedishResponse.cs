using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Survey;

/// <summary>Response rate and its complement as Swedish practice counts them; shares of the net sample, 0–1.</summary>
/// <param name="NetSample">Sample less overcoverage.</param>
/// <param name="ResponseRate">Answered.</param>
/// <param name="NonResponse">Everybody else.</param>
/// <param name="Refused">Of the net sample, those who refused.</param>
/// <param name="NotReached">Of the net sample, those who were not reached.</param>
/// <param name="OtherNonResponse">Of the net sample, the rest of the non-response.</param>
/// <param name="Reason">Why there are no shares.</param>
public sealed record SwedishResponse(
    long NetSample, double? ResponseRate, double? NonResponse, double? Refused, double? NotReached, double? OtherNonResponse, Reason? Reason)
{
    /// <summary>Splits a sample into answers and three kinds of non-response.</summary>
    /// <param name="sample">Persons selected.</param>
    /// <param name="overcoverage">Of them, those who did not belong to the population; at most the sample.</param>
    /// <param name="answered">Answers that count, partial ones included when the rule for them is met.</param>
    /// <param name="refused">Persons who said no.</param>
    /// <param name="notReached">Persons never reached.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <remarks>Source: Statistikersamfundet (2005), En standard för beräkning av bortfall: those of unknown eligibility stay in.</remarks>
    public static SwedishResponse Of(long sample, long overcoverage, long answered, long refused, long notReached)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        ArgumentOutOfRangeException.ThrowIfNegative(overcoverage);
        ArgumentOutOfRangeException.ThrowIfNegative(answered);
        ArgumentOutOfRangeException.ThrowIfNegative(refused);
        ArgumentOutOfRangeException.ThrowIfNegative(notReached);
        var net = sample - overcoverage;
        double? Share(long part) => net > 0 ? (double)part / net : null;
        return new SwedishResponse(
            net, Share(answered), Share(net - answered), Share(refused), Share(notReached), Share(net - answered - refused - notReached), net > 0 ? null : Tables.Reason.NoData);
    }
}
