using System.Runtime.InteropServices;

namespace Uppfoljning.Statistics.Categorical;

/// <summary>Gathers the probabilities of fillings; equal ones are added up.</summary>
internal sealed class ProbabilitySums
{
    /// <summary>Logarithms that agree to this grain are equal; far finer than the rule for ties of the test.</summary>
    private const double LogGrain = 1e-9;

    private readonly Dictionary<long, double> _masses = [];

    public void Add(double log, double mass) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_masses, (long)Math.Round(log / LogGrain), out _) += mass;

    public ProbabilityList Ascending()
    {
        var logs = new double[_masses.Count];
        var masses = new double[_masses.Count];
        var at = 0;
        foreach (var (grain, mass) in _masses)
            (logs[at], masses[at++]) = (grain * LogGrain, mass);
        Array.Sort(logs, masses);
        return new ProbabilityList(logs, masses);
    }
}
