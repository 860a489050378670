using System.Text.Json;
using System.Text.RegularExpressions;
using Uppfoljning.Statistics.Readings;
using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Statistics.Readings;

public partial class ReadingTextTests
{
    [Fact]
    public void Both_languages_have_the_same_keys_forms_and_places()
    {
        var (swedish, english) = (Forms("sv"), Forms("en"));

        Assert.Equal(swedish.Keys.Order(), english.Keys.Order());
        foreach (var (key, text) in swedish)
            Assert.Equal(Places(text), Places(english[key]));
    }

    [Fact]
    public void Every_reason_has_words_in_both_languages()
    {
        foreach (var language in (ReadingLanguage[])[ReadingLanguage.Swedish, ReadingLanguage.English])
            Assert.All(Enum.GetValues<Reason>(), reason => Assert.DoesNotContain("{", language.ReadReason(reason), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sv", "beror på|leder till|orsak|effekt|påverka|tack vare|på grund av|resultera")]
    [InlineData("en", "because|cause|leads? to|due to|effect(?!ive)|impact|thanks to|result(ed|s)? in")]
    public void No_sentence_claims_a_cause(string language, string causal) =>
        Assert.All(Forms(language).Values, text => Assert.DoesNotMatch(new Regex(causal, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)), text));

    [Theory]
    [InlineData(2.345, 2, "2,35")]
    [InlineData(-0.04, 1, "0,0")]
    [InlineData(-12.5, 0, "−13")]
    [InlineData(100, 1, "100,0")]
    [InlineData(1e20, 0, "100000000000000000000")]
    public void Numbers_are_written_with_a_decimal_comma_in_swedish(double value, int decimals, string written) =>
        Assert.Equal(written, ReadingLanguage.Swedish.Number(value, decimals));

    [Theory]
    [InlineData(0.6557, 61, "66")]
    [InlineData(0.6557, 99, "66")]
    [InlineData(0.6557, 100, "65,6")]
    public void Percent_has_no_decimals_below_100_persons(double share, long persons, string written) =>
        Assert.Equal(written, ReadingLanguage.Swedish.Percent(share, persons));

    [Theory]
    [InlineData(0.0321, "p = 0,032")]
    [InlineData(0.001, "p = 0,001")]
    [InlineData(0.00099, "p < 0,001")]
    [InlineData(0, "p < 0,001")]
    public void P_has_three_decimals_and_is_never_printed_as_zero(double p, string written) =>
        Assert.Equal(written, ReadingLanguage.Swedish.PValue(p));

    private static Dictionary<string, string> Forms(string language)
    {
        using var file = typeof(ReadingLanguage).Assembly.GetManifestResourceStream($"Uppfoljning.Statistics.Readings.readings.{language}.json")!;
        var forms = new Dictionary<string, string>();
        foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(file)!)
        {
            if (text.ValueKind == JsonValueKind.String)
                forms[key] = text.GetString()!;
            else
                foreach (var form in text.EnumerateObject())
                    forms[$"{key}.{form.Name}"] = form.Value.GetString()!;
        }

        return forms;
    }

    private static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
