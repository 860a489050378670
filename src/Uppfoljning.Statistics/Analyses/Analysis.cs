using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Statistics.Readings;

namespace Uppfoljning.Statistics.Analyses;

/// <summary>Figures computed together, and the sentence that says what they mean. Leaves the library only as a <see cref="ReleasedAnalysis"/>.</summary>
/// <param name="Valid">Persons the figures are about.</param>
/// <param name="Missing">Persons of the same groups without an answer.</param>
internal abstract record Analysis(long Valid, long Missing)
{
    /// <summary>The figures, the most important first.</summary>
    public abstract IReadOnlyList<Measure> Measures { get; }

    /// <summary>The names of the figures that <see cref="Read"/> speaks of.</summary>
    public abstract IReadOnlyList<string> InSentence { get; }

    /// <summary>The sentence when every figure in it may be shown.</summary>
    public abstract string Read(ReadingWords words);

    /// <summary>The sentence when some figures may not: says only what follows from those that are shown.</summary>
    /// <param name="words">The language and the names of groups.</param>
    /// <param name="shown">From the name of a figure to what is shown of it.</param>
    public abstract string ReadCautiously(ReadingWords words, Func<string, Released> shown);
}
