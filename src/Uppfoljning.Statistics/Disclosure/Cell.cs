using System.Runtime.InteropServices;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>The place of a cell in a table with margins, from 0; the last row and the last column hold the totals.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Cell(int Row, int Column);
