using System.Globalization;
using System.Text;
using System.Text.Json;
using Uppfoljning.Tests.Support;

namespace Uppfoljning.Tests.Reference;

/// <summary>
/// The figures that two published evaluations print, from answers that have their counts. <c>published/README.md</c> tells
/// where they come from.
/// </summary>
public class PublishedTableTests
{
    private static readonly JsonElement Published = JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reference", "published", "c2-tables.json"))).RootElement;

    [Theory]
    [InlineData("start")]
    [InlineData("exit")]
    public async Task Skelleftea_has_the_percentages_that_were_printed_but_for_the_one_rounded_down(string table)
    {
        var rows = Published.GetProperty("skelleftea").GetProperty("tables").Where("id", table).GetProperty("rows").EnumerateArray().ToList();

        var shown = await ShownAsync(rows.ToDictionary(row => row.GetProperty("code").GetString()!, row => row.GetProperty("count").GetInt32()));

        foreach (var row in rows)
        {
            var (count, percent) = shown[row.GetProperty("code").GetString()!];
            Assert.Equal(row.GetProperty("count").GetInt32(), count);
            Assert.Equal(count == 16 ? 29 : row.GetProperty("percent").GetInt32(), percent);
        }
    }

    [Fact]
    public void The_file_says_itself_that_28_is_irregular()
    {
        var irregular = Published.GetProperty("known_irregularities").Where("id", "sk_exit_28");

        Assert.Equal(28, irregular.GetProperty("printed").GetInt32());
        Assert.Equal(28.57, irregular.GetProperty("computed").GetDouble());
    }

    public static TheoryData<string, int, int> Stated
    {
        get
        {
            var stated = new TheoryData<string, int, int>();
            foreach (var one in Published.GetProperty("c2").GetProperty("tables").EnumerateArray().SelectMany(table => table.GetProperty("stated").EnumerateArray()).Where(IsExact))
                stated.Add(one.GetProperty("id").GetString()!, one.GetProperty("value").GetInt32(), one.GetProperty("of").GetInt32());
            return stated;
        }
    }

    [Theory]
    [MemberData(nameof(Stated))]
    public async Task What_c2_states_with_its_base_is_shown_with_that_base_and_its_percentage(string id, int persons, int of)
    {
        Assert.NotEmpty(id);

        var shown = await ShownAsync(new Dictionary<string, int> { ["stated"] = persons, ["others"] = of - persons });

        Assert.Equal((persons, (int)Math.Floor((100.0 * persons / of) + 0.5)), shown["stated"]);
        Assert.Equal(of, shown.Values.Sum(option => option.Count));
    }

    /// <summary>Persons of a stated base, without "about" or "at least".</summary>
    private static bool IsExact(JsonElement stated) => stated.TryGetProperty("unit", out var unit) && unit.ValueEquals("persons")
        && !stated.TryGetProperty("qualifier", out _) && stated.TryGetProperty("of", out var of) && of.ValueKind == JsonValueKind.Number;

    /// <summary>Counts and percentages of a question with as many answers to each option.</summary>
    private static async Task<Dictionary<string, (int Count, int Percent)>> ShownAsync(Dictionary<string, int> counts)
    {
        var options = string.Join(',', counts.Keys.Select(code => $$"""{ "value": "{{code}}", "text": { "sv": "{{code}}" } }"""));
        var questionnaire = $$"""
            { "format": 1, "id": "published", "title": { "sv": "Utgiven" }, "minutes": 1, "languages": { "sv": { "reviewed": true } },
              "respondents": [ { "role": "participant", "about": "self" } ], "scales": {},
              "pages": [ { "id": "p", "items": [ { "id": "income", "type": "radiogroup", "title": { "sv": "Vad lever du på?" }, "choices": [ {{options}} ] } ] } ] }
            """;
        var rows = new StringBuilder("income\n");
        foreach (var (code, count) in counts)
            rows.Insert(rows.Length, $"{code}\n", count);

        var summary = await Summaries.JsonOfAsync(questionnaire, rows.ToString());

        return summary.GetProperty("items")[0].GetProperty("groups")[0].GetProperty("options").EnumerateArray().ToDictionary(
            option => option.GetProperty("value").GetString()!,
            option => (option.GetProperty("count").GetInt32(), int.Parse(option.GetProperty("percent").GetRawText(), CultureInfo.InvariantCulture)));
    }
}
