namespace Uppfoljning.Statistics.Paired;

/// <summary>What Wilcoxon's signed-rank test does with persons who did not change.</summary>
public enum ZeroDifferences
{
    /// <summary>They are left out before ranking (Wilcoxon): the figure most programs print.</summary>
    Dropped,

    /// <summary>They are ranked, and then their ranks are left out (Pratt): the figure to check the first one with.</summary>
    Ranked,
}
