namespace Uppfoljning.Engine.Format;

/// <summary>Every limit of the questionnaire format. All are inclusive.</summary>
public static class Limits
{
    /// <summary>Bytes in a file.</summary>
    public const int FileBytes = 2 * 1024 * 1024;

    /// <summary>Objects and arrays inside one another, the outermost counted.</summary>
    public const int Depth = 32;

    /// <summary>Findings told at a time.</summary>
    public const int Findings = 100;

    /// <summary>Encoded characters of what was found, in a finding.</summary>
    public const int FoundCharacters = 80;

    /// <summary>Languages of a questionnaire.</summary>
    public const int Languages = 20;

    /// <summary>Groups of respondents.</summary>
    public const int Respondents = 10;

    /// <summary>Scales of a questionnaire.</summary>
    public const int Scales = 100;

    /// <summary>Option sets of a questionnaire.</summary>
    public const int ChoiceSets = 100;

    /// <summary>Fewest points of a scale.</summary>
    public const int MinScaleValues = 2;

    /// <summary>Most points of a scale.</summary>
    public const int MaxScaleValues = 21;

    /// <summary>Highest value of a scale; the lowest is 0.</summary>
    public const int MaxScaleValue = 100;

    /// <summary>Options of an item or a set.</summary>
    public const int Options = 200;

    /// <summary>Pages of a questionnaire.</summary>
    public const int Pages = 100;

    /// <summary>Items of a page.</summary>
    public const int ItemsOnPage = 100;

    /// <summary>Items of a questionnaire.</summary>
    public const int Items = 500;

    /// <summary>Indexes of a questionnaire.</summary>
    public const int Indexes = 50;

    /// <summary>Items of an index.</summary>
    public const int IndexItems = 100;

    /// <summary>Minutes a questionnaire may take; the least is 1.</summary>
    public const int Minutes = 60;

    /// <summary>Characters (UTF-16 code units) of a text in one language.</summary>
    public const int TextLength = 4000;

    /// <summary>Characters of a short answer, and what it takes when nothing is said.</summary>
    public const int ShortAnswer = 200;

    /// <summary>Characters a long answer takes when nothing is said.</summary>
    public const int UsualLongAnswer = 1000;

    /// <summary>Characters of a long answer.</summary>
    public const int LongAnswer = 10_000;

    /// <summary>The greatest number, and with a minus sign the least, that may be asked for.</summary>
    public const int Number = 1_000_000_000;

    /// <summary>Characters of a condition.</summary>
    public const int ConditionLength = 1000;

    /// <summary>Parentheses and "not" inside one another in a condition.</summary>
    public const int ConditionDepth = 20;

    /// <summary>Combinations of answers tried to see whether one condition is always or never true.</summary>
    public const int ConditionTrials = 2000;

    /// <summary>Combinations tried for all conditions of a file together.</summary>
    public const int FileTrials = 20_000;
}
