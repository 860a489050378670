using Uppfoljning.Statistics.Compare;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Disclosure;

/// <summary>
/// A reader who has only a released table of one item with a mean, and tries every distribution of every shown group
/// that agrees with all of it. Knows that withheld counts of shown groups are not empty, since empty ones are shown.
/// </summary>
internal sealed class PatientReader
{
    private readonly ReleasedItem _item;
    private readonly int[] _shown;
    private readonly long[] _total;
    private readonly HashSet<long>[,] _seen;

    private PatientReader(ReleasedItem item)
    {
        _item = item;
        _shown = [.. Enumerable.Range(1, item.Distributions.Count - 1).Where(group => Value(item.Distributions[group].N) is not null)];
        _total = new long[item.Options.Count];
        _seen = new HashSet<long>[item.Distributions.Count, item.Options.Count];
        foreach (var group in _shown.Append(0))
        {
            for (var option = 0; option < item.Options.Count; option++)
                _seen[group, option] = [];
        }

        Try(0, []);
    }

    /// <summary>Whether some withheld count of a shown group, or of everybody, can be one number only.</summary>
    public static bool WorksOutACount(ReleasedItem item)
    {
        if (Value(item.Distributions[0].N) is null)
            return false;
        var reader = new PatientReader(item);
        return reader._shown.Append(0).Any(group => item.Counts(group).Index()
            .Any(count => count.Item is Released.Withheld && reader._seen[group, count.Index].Count < 2));
    }

    private static long? Value(Released figure) => (figure as Released.Shown)?.Value is { } value ? (long)value : null;

    private void Try(int position, List<long[]> groups)
    {
        if (position < _shown.Length)
        {
            foreach (var distribution in Distributions(_shown[position]))
                Try(position + 1, [.. groups, distribution]);
            return;
        }

        if (!AgreesWithComparison(groups))
            return;

        // Without hidden groups the shown ones are everybody; else everybody is tried beside them.
        var sums = _total.Select((_, option) => groups.Sum(group => group[option])).ToArray();
        var everybody = _shown.Length == _item.Distributions.Count - 1 && _shown.Length > 0 ? Agreeing(sums) : Distributions(0);
        foreach (var all in everybody.Where(all => all.Zip(sums).All(pair => pair.First >= pair.Second)))
        {
            for (var option = 0; option < all.Length; option++)
            {
                _seen[0, option].Add(all[option]);
                foreach (var (group, distribution) in _shown.Zip(groups))
                    _seen[group, option].Add(distribution[option]);
            }
        }
    }

    /// <summary>Whether the tests of the shown groups would read as they do.</summary>
    private bool AgreesWithComparison(List<long[]> groups)
    {
        FrequencyTable[] answers = [.. groups.Where(group => group.Sum() > 0).Select(group => FrequencyTable.FromCounts(_item.Values![0], group))];
        if (_item.Comparison is not { Figures.Count: > 0 } comparison || answers.Length < 2)
            return true;
        var figures = answers.Length == 2 ? OfTwo(answers[0], answers[1]) : OfSeveral(answers);
        return comparison.Figures.Where(figure => figure.Of.Count == 0).All(figure =>
            Reads(figure.Value, figures[figure.Name]) && (figure.Low is null || (Reads(figure.Low, figures[$"{figure.Name}.low"]) && Reads(figure.High!, figures[$"{figure.Name}.high"]))));
    }

    private static Dictionary<string, double?> OfTwo(FrequencyTable x, FrequencyTable y)
    {
        var (test, size) = (MannWhitney.Asymptotic(x, y), CliffsDelta.Estimate(x, y));
        return new()
        {
            ["cliffs_delta"] = size.Delta,
            ["cliffs_delta.low"] = size.Interval?.Low,
            ["cliffs_delta.high"] = size.Interval?.High,
            ["p"] = test.PTwoSided,
            ["p_holm"] = test.PTwoSided,
            ["share_higher"] = 100 * test.ProbabilityOfSuperiority,
            ["u"] = test.UX,
            ["z"] = test.Z,
        };
    }

    private static Dictionary<string, double?> OfSeveral(FrequencyTable[] groups)
    {
        var test = KruskalWallis.Test(groups);
        return new() { ["epsilon_squared"] = test.EpsilonSquared, ["p"] = test.P, ["p_holm"] = test.P, ["h"] = test.H, ["df"] = test.Degrees };
    }

    private static bool Reads(Released released, double? figure) => (released, figure) switch
    {
        (Released.Shown shown, { } number) => Math.Round((decimal)number, shown.Decimals, MidpointRounding.AwayFromZero) == (decimal)shown.Value,
        (Released.Between between, { } number) => number >= between.Low && number <= between.High,
        (Released.Withheld { Reason: WithholdingReason.NotComputable }, _) => figure is null,
        (Released.Withheld, _) => true,
        _ => false,
    };

    private IEnumerable<long[]> Agreeing(long[] counts) => Agrees(0, counts) ? [counts] : [];

    private List<long[]> Distributions(int group)
    {
        var found = new List<long[]>();
        Fill(group, new long[_total.Length], 0, Value(_item.Distributions[group].N)!.Value, found);
        return found;
    }

    private void Fill(int group, long[] counts, int option, long left, List<long[]> found)
    {
        if (option == counts.Length)
        {
            if (left == 0 && Agrees(group, counts))
                found.Add([.. counts]);
            return;
        }

        for (var count = 0L; count <= left; count++)
        {
            counts[option] = count;
            Fill(group, counts, option + 1, left - count, found);
        }
    }

    private bool Agrees(int group, long[] counts)
    {
        var released = _item.Distributions[group];
        for (var option = 0; option < counts.Length; option++)
        {
            if (Value(released.Counts[option]) is { } shown ? shown != counts[option] : counts[option] == 0)
                return false;
        }

        if (released.Figures["mean"] is not Released.Shown mean || counts.Sum() == 0)
            return true;
        var exact = counts.Select((count, option) => count * (decimal)_item.Values![option]).Sum() / counts.Sum();
        return Math.Round(exact, 1, MidpointRounding.AwayFromZero) == (decimal)mean.Value;
    }
}

internal static class ReleasedItemReading
{
    public static IReadOnlyList<Released> Counts(this ReleasedItem item, int group) => item.Distributions[group].Counts;
}
