namespace Uppfoljning.Statistics.Disclosure;

/// <summary>Another table that agrees with everything that is shown.</summary>
/// <param name="Cells">The cells of the network whose counts differ.</param>
/// <param name="Options">Per column that differs the change of each option.</param>
internal sealed record Alternative(IReadOnlyCollection<int> Cells, IReadOnlyDictionary<int, long[]> Options);

/// <summary>
/// What keeps withheld counts from being worked out: for each of them some other table in which it is another number and
/// everything shown is the same. A figure is let out when that still holds with the figure among what is shown.
/// </summary>
/// <param name="alternatives">Other tables; none when nothing is withheld.</param>
/// <param name="cells">The withheld cells, each in some of the tables.</param>
internal sealed class Shield(IReadOnlyList<Alternative> alternatives, IReadOnlyList<int> cells)
{
    private IReadOnlyList<Alternative> _alternatives = alternatives;

    /// <summary>Nothing to protect.</summary>
    public static Shield None { get; } = new([], []);

    /// <summary>Whether anything is withheld at all.</summary>
    public bool IsNeeded { get; } = cells.Count > 0;

    /// <summary>Lets a figure out if it may be.</summary>
    /// <param name="readsTheSame">Whether the figure would read the same in another table.</param>
    /// <returns>Whether it is let out; then only the tables where it reads the same are left.</returns>
    public bool LetsOut(Func<Alternative, bool> readsTheSame)
    {
        Alternative[] left = [.. _alternatives.Where(readsTheSame)];
        if (left.Length < _alternatives.Count)
        {
            var covered = left.SelectMany(alternative => alternative.Cells).ToHashSet();
            if (!cells.All(covered.Contains))
                return false;
            _alternatives = left;
        }

        return true;
    }
}
