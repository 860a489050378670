using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Statistics.Readings;

/// <summary>Plain sentences from figures of which only some are shown, or only between which limits they lie.</summary>
internal static class CautiousReading
{
    private const double Significance = 0.05;

    /// <summary>From so many decimals on a figure is taken as it is.</summary>
    private const int Exact = 3;

    /// <summary>That nothing is shown.</summary>
    public static string NotShown(ReadingLanguage language) => language.Text("cautious.not_shown");

    /// <summary>Whether a difference is certain.</summary>
    public static string Read(ReadingLanguage language, Released p) => IsCertain(p) is { } isCertain
        ? ReadingParts.Joined(language.Text(isCertain ? "cautious.sure" : "cautious.unsure"), language.Text("cautious.why"))
        : NotShown(language);

    /// <summary>Who answers higher, how large the difference is and whether it is certain, as far as that is shown.</summary>
    /// <param name="language">The language.</param>
    /// <param name="delta">Cliff's δ.</param>
    /// <param name="p">The p-value.</param>
    /// <param name="a">What people call the first group.</param>
    /// <param name="b">What people call the second group.</param>
    public static string Read(ReadingLanguage language, Released delta, Released p, string a, string b)
    {
        if (Limits(delta) is not { } size || IsCertain(p) is not { } isCertain)
            return Read(language, p);
        var middle = (size.Low + size.High) / 2;
        var direction = middle > 0 ? "cautious.higher" : middle < 0 ? "cautious.lower" : "cautious.equal";
        var magnitude = Compare.CliffsDelta.MagnitudeOf(middle).ToString().ToLowerInvariant();
        return ReadingParts.Joined(
            language.Text(direction, ("a", a), ("b", b)),
            language.Text("cautious.size", ("size", language.Text($"size.{magnitude}")), ("certainty", Certainty(language, isCertain, p))),
            language.Text("cautious.why"));
    }

    private static string Certainty(ReadingLanguage language, bool isCertain, Released p)
    {
        var certainty = language.Text(isCertain ? "sure" : "unsure");
        return p is Released.Shown shown ? $"{certainty} ({language.Text("p_equal", ("p", language.Number(shown.Value, shown.Decimals)))})" : certainty;
    }

    private static bool? IsCertain(Released p) => Limits(p) switch
    {
        { High: <= Significance } => true,
        { Low: >= Significance } => false,
        _ => null,
    };

    private static (double Low, double High)? Limits(Released figure) => figure switch
    {
        Released.Shown { Decimals: >= Exact } exact => (exact.Value, exact.Value),
        Released.Shown shown => (shown.Value - (Math.Pow(10, -shown.Decimals) / 2), shown.Value + (Math.Pow(10, -shown.Decimals) / 2)),
        Released.Between between => (between.Low, between.High),
        _ => null,
    };
}
