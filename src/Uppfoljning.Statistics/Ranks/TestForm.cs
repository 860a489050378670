namespace Uppfoljning.Statistics.Ranks;

/// <summary>How the probability of a test was found. Exact tests say when the data were too many for them.</summary>
public enum TestForm
{
    /// <summary>From every possible outcome.</summary>
    Exact,

    /// <summary>From the distribution that holds for many persons.</summary>
    Asymptotic,

    /// <summary>From outcomes drawn at random with a stated seed; the result carries its error.</summary>
    MonteCarlo,
}
