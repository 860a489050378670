namespace Uppfoljning.Statistics.Compare;

/// <summary>How large a Cliff's delta is in words, by its distance from 0.</summary>
public enum Magnitude
{
    /// <summary>Below 0.147.</summary>
    Negligible,

    /// <summary>From 0.147 and below 0.33.</summary>
    Small,

    /// <summary>From 0.33 and below 0.474.</summary>
    Medium,

    /// <summary>From 0.474.</summary>
    Large,
}
