using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Shared;

/// <summary>Why a message did not go, in words. Codes of mail servers and gateways are many: what has no words of its own has those of its family, and the code.</summary>
public static class CauseWords
{
    private const string Key = "messages.cause.";

    /// <summary>The closest family is the longest beginning.</summary>
    private static readonly string[] Families = ["smtp.4", "smtp.5", "smtp.", "http.429", "http.4", "http.5", "http.", "sms.", "bounce.5.1", "bounce.5.2", "bounce.", "call."];

    public static string Of(Words words, string? cause)
    {
        if (cause is null)
        {
            return "";
        }

        if (words.Has(Key + cause))
        {
            return words[Key + cause];
        }

        var family = Families.Where(f => cause.StartsWith(f, StringComparison.Ordinal)).MaxBy(f => f.Length);
        return family is null ? cause : words.With($"{Key}family.{family.TrimEnd('.')}", ("code", cause[(cause.IndexOf('.', StringComparison.Ordinal) + 1)..]));
    }
}
