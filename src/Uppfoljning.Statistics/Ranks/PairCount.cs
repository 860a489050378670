using System.Runtime.InteropServices;

namespace Uppfoljning.Statistics.Ranks;

/// <summary>How many persons have both these values.</summary>
/// <param name="First">The first value, for example at exit.</param>
/// <param name="Second">The second value, for example six months later.</param>
/// <param name="Count">Persons, above 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PairCount(double First, double Second, long Count);
