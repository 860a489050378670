using System.Text.Json;
using System.Text.RegularExpressions;

namespace Uppfoljning.Engine.Questionnaires;

/// <summary>The rules for ids, values and languages, and the words of the format for closed lists.</summary>
public static partial class Names
{
    /// <summary>The codes of the four kinds of missing answers: nothing else may be called so, in any case.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["Skipped", "PreferNotToSay", "DontKnow", "NotAsked"];

    /// <summary>Whether <paramref name="name"/> is one of <see cref="Reserved"/>, without regard to case.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Ids of questionnaires, pages, items, indexes, scales and option sets.</summary>
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]{0,39}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Id { get; }

    /// <summary>Values of options: as ids, but may begin with a digit and hold a plus sign (<c>16-19</c>, <c>66+</c>).</summary>
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_+-]{0,39}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Value { get; }

    /// <summary>Languages: two or three letters and any subtags, such as <c>sv-simple</c>.</summary>
    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex LanguageCode { get; }

    internal static string WordOf<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
