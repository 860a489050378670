namespace Uppfoljning.Engine.Questionnaires;

/// <summary>Which end of a scale is the good one.</summary>
public enum ScaleDirection
{
    /// <summary>The highest value is the best.</summary>
    HigherIsBetter,

    /// <summary>The lowest value is the best.</summary>
    LowerIsBetter,

    /// <summary>Neither end is better.</summary>
    None,
}

/// <summary>One point of a scale.</summary>
/// <param name="Value">The stored whole number.</param>
/// <param name="Text">The words of the point; null on a scale of bare numbers.</param>
public sealed record ScaleValue(int Value, LanguageText? Text);

/// <summary>A scale declared once and used by many items.</summary>
/// <param name="Id">Its name in the file.</param>
/// <param name="Values">At least two points, rising.</param>
/// <param name="Direction">Which end is better.</param>
/// <param name="HasMean">Whether a mean of its values says anything.</param>
public sealed record Scale(string Id, IReadOnlyList<ScaleValue> Values, ScaleDirection Direction, bool HasMean)
{
    /// <summary>True when the points are bare numbers and each item puts words at the two ends.</summary>
    public bool IsNumeric => Values[0].Text is null;

    /// <summary>The lowest value.</summary>
    public int Min => Values[0].Value;

    /// <summary>The highest value.</summary>
    public int Max => Values[^1].Value;

    /// <summary>Whether <paramref name="value"/> is one of the points.</summary>
    public bool Has(int value)
    {
        foreach (var point in Values)
            if (point.Value == value) return true;
        return false;
    }
}
