using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Statistics.Readings;

/// <summary>The pieces that several sentences share.</summary>
internal static class ReadingParts
{
    /// <summary>A difference is called certain below this p-value.</summary>
    private const double Significance = 0.05;

    public static bool IsSure(double p) => p < Significance;

    public static string Certainty(this ReadingLanguage language, double p) => language.Text(IsSure(p) ? "sure" : "unsure");

    public static string Level(this ReadingLanguage language, double confidence) =>
        language.Number(100 * confidence, confidence * 100 == Math.Round(confidence * 100) ? 0 : 1);

    public static string NotComputable(this ReadingLanguage language, Reason? reason) =>
        language.Text("not_computable", ("reason", language.Text("reason." + (reason ?? Reason.TooFew).Code())));

    public static string HowMany(this ReadingLanguage language, long persons) => language.Text("how_many", persons);

    public static string Capitalised(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    /// <summary>Sentences after each other, empty ones left out.</summary>
    public static string Joined(params IEnumerable<string> sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));

    /// <summary>The interval, turned when the sentence speaks of the difference the other way round.</summary>
    public static (string Low, string High) Limits(this ReadingLanguage language, Interval interval, int decimals, bool turned = false) => turned
        ? (language.Number(-interval.High, decimals), language.Number(-interval.Low, decimals))
        : (language.Number(interval.Low, decimals), language.Number(interval.High, decimals));
}
