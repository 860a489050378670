namespace Uppfoljning.Statistics.Categorical;

/// <summary>Choices of Fisher's exact test.</summary>
/// <param name="Confidence">Confidence level of the odds ratio's limits, strictly between 0 and 1.</param>
/// <param name="Seed">Start of the random numbers when a table is too large to enumerate; the same seed gives the same figure.</param>
/// <param name="Draws">Tables drawn when a table is too large to enumerate, at least 1.</param>
public sealed record FisherExactOptions(double Confidence = 0.95, int Seed = 1, int Draws = 10_000);
