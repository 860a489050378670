using Uppfoljning.Statistics.Analyses;
using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Ranks;
using Uppfoljning.Statistics.Readings;

namespace Uppfoljning.Statistics.Disclosure;

/// <summary>
/// Releases how the same persons have changed. How many answered lower, the same and higher are counts like any other, and
/// are protected as such. Means and tests follow only where each of the three is shown and enough persons have both answers.
/// </summary>
internal sealed class ChangeRelease(DisclosurePolicy policy, ChangeOrder order)
{
    private const string CountMethod = "paired.transition_matrix";
    private const int Decimals = 1;
    private const int PublicDecimals = 2;
    private static readonly CodeList Moves = CodeList.OfOptions(["lower", "same", "higher"]);

    public ReleasedChange Run()
    {
        (string Id, PairTable Pairs, ByteColumn Column)[] subjects =
        [
            .. order.Indexes.Select(index => Subject(index.Id, index.First, index.Second)),
            .. order.Items.Select(item => Subject(item, Values(order.First[item]), Values(order.Second[item]))),
        ];
        var table = policy.Release(
            new ColumnSet(subjects.Select(subject => subject.Column)),
            new TableOrder { Id = order.Id, Items = [.. subjects.Select(subject => subject.Id)], Words = order.Words });
        return new ReleasedChange(
            table,
            Few(order.FirstOnly),
            Few(order.SecondOnly),
            [.. subjects.Zip(table.Items, (subject, released) => (subject.Id, Release(subject.Pairs, released.Distributions[0])))]);
    }

    private ReleasedAnalysis Release(PairTable pairs, ReleasedDistribution moves)
    {
        var counts = Moves.Options.Zip(moves.Counts, (name, count) => new ReleasedFigure
        {
            Name = name,
            Method = CountMethod,
            Of = [],
            Value = count,
            Low = null,
            High = null,
            N = moves.N,
            Missing = moves.Missing[0],
        });
        if (moves.Counts.Any(count => count is not Released.Shown) || pairs.Complete < policy.PercentBase)
            return new ReleasedAnalysis([.. counts], CautiousReading.NotShown(order.Words.Language));

        var change = new PairedChange(pairs, policy.IsPublicData ? PublicDecimals : Decimals);
        var released = new AnalysisDraft(policy, change, Shield.None, _ => null).Release(order.Words, adjustedP: null);
        return new ReleasedAnalysis([.. released.Figures, .. counts], released.Sentence);
    }

    /// <summary>Nobody is told how many persons there are in all, so that a count that is too small can be hidden alone.</summary>
    private Released Few(long count) => policy.IsPublicData || count == 0 || count >= policy.MinimumGroup
        ? Released.Count(count)
        : Released.Hide(WithholdingReason.SmallCount);

    private static (string Id, PairTable Pairs, ByteColumn Column) Subject(string id, IReadOnlyList<double?> first, IReadOnlyList<double?> second) =>
        (id, PairTable.Of([.. first], [.. second]), ByteColumn.Of(id, Moves, [.. first.Zip(second, Move)]));

    private static byte Move(double? first, double? second) => first is { } before && second is { } after
        ? (byte)(1 + after.CompareTo(before))
        : Moves.CodeOf(Missing.Skipped);

    private static double?[] Values(ByteColumn column)
    {
        var values = column.Codes.Values ?? throw new ArgumentException($"The options of '{column.Id}' stand for no numbers.", nameof(column));
        return [.. column.Rows.ToArray().Select(code => code < values.Count ? values[code] : (double?)null)];
    }
}
