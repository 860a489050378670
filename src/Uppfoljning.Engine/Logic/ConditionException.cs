namespace Uppfoljning.Engine.Logic;

/// <summary>A text that is not a condition.</summary>
/// <param name="code">The finding code that says why.</param>
/// <param name="position">Where it went wrong, counted in characters from 0.</param>
public sealed class ConditionException(string code, int position) : FormatException($"{code} at {position}")
{
    /// <summary>The finding code that says why.</summary>
    public string Code { get; } = code;

    /// <summary>Where it went wrong, counted in characters from 0.</summary>
    public int Position { get; } = position;
}
