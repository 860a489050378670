namespace Uppfoljning.Statistics.Tables;

/// <summary>Input that contradicts itself or its declaration, so that no figure from it would mean anything.</summary>
public enum Refusal
{
    /// <summary>An answer is not a value of the scale.</summary>
    OutOfScale,

    /// <summary>The highest and the lowest boxes share a value of the scale.</summary>
    OverlappingBoxes,

    /// <summary>The smaller table is not contained in the larger one.</summary>
    NotASubset,

    /// <summary>More persons answered than the population holds.</summary>
    SampleLargerThanPopulation,
}

/// <summary>Input was refused; <see cref="Refusal"/> says which promise it broke.</summary>
public sealed class RefusedInputException(Refusal refusal, string parameter, object? value)
    : ArgumentException($"{refusal.Code()}: {FormattableString.Invariant($"{value}")}", parameter)
{
    /// <summary>The broken promise.</summary>
    public Refusal Refusal { get; } = refusal;
}
