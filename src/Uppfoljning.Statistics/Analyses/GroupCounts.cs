using Uppfoljning.Statistics.Columns;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>How one group answered one item.</summary>
/// <param name="Options">Answers per option.</param>
/// <param name="Missing">Persons of the group without an answer.</param>
internal sealed record GroupCounts(IReadOnlyList<long> Options, long Missing)
{
    public long Valid => Options.Sum();

    /// <summary>The answers as the numbers they stand for.</summary>
    public FrequencyTable ToFrequencies(CodeList codes) => FrequencyTable.FromCounts([.. codes.Values!.Select(value => (double)value)], [.. Options], Missing);
}
