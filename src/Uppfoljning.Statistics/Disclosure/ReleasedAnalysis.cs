namespace Uppfoljning.Statistics.Disclosure;

/// <summary>Figures computed together that may be shown, with the sentence that says what they mean.</summary>
public sealed class ReleasedAnalysis
{
    internal ReleasedAnalysis(IReadOnlyList<ReleasedFigure> figures, string sentence) => (Figures, Sentence) = (figures, sentence);

    /// <summary>The figures, the most important first.</summary>
    public IReadOnlyList<ReleasedFigure> Figures { get; }

    /// <summary>What they mean, in the language that was asked for; says nothing that is not shown.</summary>
    public string Sentence { get; }

    /// <summary>The figure with a name, that of the whole; null when there is none.</summary>
    public ReleasedFigure? Find(string name) => Figures.FirstOrDefault(figure => figure.Name == name && figure.Of.Count == 0);
}

/// <summary>One published figure of an analysis.</summary>
public sealed class ReleasedFigure
{
    internal ReleasedFigure()
    {
    }

    /// <summary>Its stable name, such as <c>alpha</c> or <c>p</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The method's stable name.</summary>
    public required string Method { get; init; }

    /// <summary>What in particular it is about: an item of a scale, two of several groups. Empty for the whole.</summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>The figure, or why there is none.</summary>
    public required Released Value { get; init; }

    /// <summary>The lower end of its interval; null when it has no uncertainty of its own.</summary>
    public required Released? Low { get; init; }

    /// <summary>The upper end.</summary>
    public required Released? High { get; init; }

    /// <summary>Persons it is about.</summary>
    public required Released N { get; init; }

    /// <summary>Persons of the same groups without an answer.</summary>
    public required Released Missing { get; init; }
}
