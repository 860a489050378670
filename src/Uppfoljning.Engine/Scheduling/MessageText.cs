using System.Text.RegularExpressions;

namespace Uppfoljning.Engine.Scheduling;

/// <summary>What a message text may hold, and how long a text message becomes when it is filled in.</summary>
public static partial class MessageText
{
    // Lengths to reckon with: a sender's name, a link with its token, a telephone number, an opt-out address, a contact's name.
    private static readonly Dictionary<string, int> Lengths =
        new() { ["sender"] = 20, ["link"] = 60, ["phone"] = 15, ["stop"] = 65, ["contact"] = 30 };

    /// <summary>The closed list of placeholders, without braces.</summary>
    public static IReadOnlyList<string> Placeholders { get; } = [.. Lengths.Keys];

    /// <summary>The length of a text message with every placeholder filled in by as many characters as are reckoned with.</summary>
    /// <param name="text">A text with placeholders.</param>
    public static SmsLength LengthWhenFilled(string text) =>
        SmsLength.Of(Placeholder.Replace(text, match => new string('x', Lengths.GetValueOrDefault(match.Groups["name"].Value, match.Length))));

    /// <summary>Most parts of a text message. A part of 16-bit characters holds less than half as many.</summary>
    public static int MostSegments(SmsAlphabet alphabet) => alphabet == SmsAlphabet.Gsm7 ? 2 : 4;

    /// <summary>Whether the text message has no more parts than its alphabet allows.</summary>
    public static bool Fits(SmsLength length) => length.Segments <= MostSegments(length.Alphabet);

    /// <summary>Fills in a text.</summary>
    /// <param name="text">A text with placeholders.</param>
    /// <param name="values">By placeholder, without braces.</param>
    /// <exception cref="KeyNotFoundException">The text has a placeholder that <paramref name="values"/> lacks.</exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Placeholder.Replace(text, match => values[match.Groups["name"].Value]);

    [GeneratedRegex(@"\{(?<name>[a-z]{1,20})\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }
}
