namespace Uppfoljning.Engine.Answers;

/// <summary>Why there is no answer to an item.</summary>
public enum Missing
{
    /// <summary>Asked, and left blank.</summary>
    Skipped,

    /// <summary>"I do not want to answer" was chosen.</summary>
    PreferNotToSay,

    /// <summary>"Don't know" was chosen.</summary>
    DontKnow,

    /// <summary>Never shown to this respondent.</summary>
    NotAsked,
}

/// <summary>What was given to one item.</summary>
public abstract record Answer;

/// <summary>A point on a scale.</summary>
public sealed record ScaleAnswer(int Value) : Answer;

/// <summary>One option.</summary>
public sealed record ChoiceAnswer(string Value) : Answer;

/// <summary>Several options, in the order of the questionnaire; at least one, none twice.</summary>
public sealed record ChoicesAnswer(IReadOnlyList<string> Values) : Answer
{
    /// <summary>Whether the option was chosen.</summary>
    public bool Has(string value)
    {
        foreach (var chosen in Values)
            if (chosen == value) return true;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(ChoicesAnswer? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Count == 0 ? 0 : HashCode.Combine(Values.Count, Values[0]);
}

/// <summary>A number.</summary>
public sealed record NumberAnswer(decimal Value) : Answer;

/// <summary>A day.</summary>
public sealed record DateAnswer(DateOnly Value) : Answer;

/// <summary>Words; never among the coded answers.</summary>
public sealed record TextAnswer(string Text) : Answer;

/// <summary>No answer, and why.</summary>
public sealed record MissingAnswer : Answer
{
    private static readonly MissingAnswer[] All = [.. Enum.GetValues<Missing>().Select(missing => new MissingAnswer(missing))];

    private MissingAnswer(Missing missing) => Missing = missing;

    /// <summary>Why.</summary>
    public Missing Missing { get; }

    /// <summary>The one answer that is missing for this reason.</summary>
    public static MissingAnswer Of(Missing missing) => All[(int)missing];
}
