namespace Uppfoljning.Statistics.Columns;

/// <summary>The four kinds of missing answer. None of them is ever a value in a calculation.</summary>
public enum Missing
{
    /// <summary>The item was shown and left blank.</summary>
    Skipped,

    /// <summary>The respondent preferred not to say.</summary>
    PreferNotToSay,

    /// <summary>The respondent did not know.</summary>
    DontKnow,

    /// <summary>The item was never shown: its condition did not hold, or the person took no part.</summary>
    NotAsked,
}
