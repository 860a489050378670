namespace Uppfoljning.Statistics.Paired;

/// <summary>Which end of ordered levels is the good one.</summary>
public enum BetterDirection
{
    /// <summary>Later levels are better, as satisfaction on 1–5.</summary>
    Higher,

    /// <summary>Earlier levels are better, as a list that begins with being in work.</summary>
    Lower,
}
