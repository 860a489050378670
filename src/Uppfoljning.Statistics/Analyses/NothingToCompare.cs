using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Readings;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>A comparison that is not made.</summary>
/// <param name="Reason">Why it cannot be; null when it may not be shown.</param>
internal sealed record NothingToCompare(Reason? Reason) : Analysis(0, 0)
{
    public override IReadOnlyList<Measure> Measures => [];

    public override IReadOnlyList<string> InSentence => [];

    public override string Read(ReadingWords words) => Reason is { } reason ? words.Language.ReadReason(reason) : CautiousReading.NotShown(words.Language);

    public override string ReadCautiously(ReadingWords words, Func<string, Released> shown) => Read(words);
}
