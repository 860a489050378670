using System.Runtime.InteropServices;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>One cell as an arc between two sums.</summary>
/// <param name="Tail">The node it takes from.</param>
/// <param name="Head">The node it gives to.</param>
/// <param name="Count">What it holds.</param>
/// <param name="Least">The smallest count a reader must reckon with when the cell is withheld.</param>
/// <param name="IsMargin">Whether it holds a total.</param>
/// <param name="IsSheltered">Whether something outside the network hides it already, so that it needs no proof here.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NetworkCell(int Tail, int Head, long Count, long Least, bool IsMargin, bool IsSheltered = false)
{
    /// <summary>How much smaller it could be.</summary>
    public long Spare => Math.Max(0, Count - Least);
}
