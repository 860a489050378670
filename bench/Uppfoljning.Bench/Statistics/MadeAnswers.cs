using System.Globalization;
using System.Text;
using System.Text.Json;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Bench.Statistics;

/// <summary>Made-up answers to 25 items on 1–5 that share one factor, 3 in 100 missing, with three groups; the same for every peer.</summary>
internal sealed class MadeAnswers(int seed)
{
    public const int ItemCount = 25;

    private const double ShareMissing = 0.03;
    private const double Loading = 0.6;

    private readonly Random random = new(seed);

    public static IReadOnlyList<string> Items { get; } = [.. Enumerable.Range(1, ItemCount).Select(item => $"q{item}")];

    /// <summary>The groups with their numbers of levels, which are numbered from 1.</summary>
    public static IReadOnlyList<(string Id, int Levels)> Groups { get; } = [("sex", 2), ("age", 5), ("agency", 8)];

    public static IReadOnlyList<string> GroupIds { get; } = [.. Groups.Select(group => group.Id)];

    /// <summary>The questionnaire that the answers answer, as it is written.</summary>
    public static byte[] QuestionnaireJson() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = 1,
        id = "bench",
        title = Text("25"),
        minutes = 5,
        languages = new { sv = new { reviewed = true } },
        respondents = new[] { new { role = "participant", about = "self" } },
        scales = new { five = new { rateMin = 1, rateMax = 5, direction = "higherIsBetter", mean = true } },
        pages = new[] { new { id = "all", items = Items.Select(id => new { id, type = "rating", scale = "five", title = Text(id), minRateDescription = Text("1"), maxRateDescription = Text("5") }) } },
        indexes = new[] { new { id = "all25", title = Text("25"), items = Items, reverse = Array.Empty<string>(), minAnswered = ItemCount, scoring = "mean" } },
    });

    public static Questionnaire Questionnaire()
    {
        var reading = QuestionnaireReader.Read(QuestionnaireJson());
        return reading.Questionnaire ?? throw new InvalidOperationException(string.Join(' ', reading.Findings));
    }

    /// <summary>One row a response: the levels of the groups, then the answers, 0 for missing.</summary>
    public IEnumerable<byte[]> Rows(int count)
    {
        var row = new byte[Groups.Count + ItemCount];
        for (var i = 0; i < count; i++)
        {
            var trait = Normal();
            for (var group = 0; group < Groups.Count; group++)
            {
                row[group] = (byte)(1 + random.Next(Groups[group].Levels));
            }

            for (var item = 0; item < ItemCount; item++)
            {
                row[Groups.Count + item] = random.NextDouble() < ShareMissing ? (byte)0 : Answer((Loading * trait) + (0.8 * Normal()) + (row[0] == 1 ? 0.05 * (item % 3) : 0));
            }

            yield return row;
        }
    }

    public void WriteCsv(string file, int count)
    {
        using var csv = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 20);
        csv.Write(string.Join(',', GroupIds.Concat(Items)) + "\n");
        foreach (var row in Rows(count))
        {
            csv.Write(string.Join(',', row.Select(code => code == 0 ? "" : code.ToString(CultureInfo.InvariantCulture))) + "\n");
        }
    }

    /// <summary>A row as the document that the store keeps of a response.</summary>
    public static string Document(ReadOnlySpan<byte> row)
    {
        var document = new StringBuilder("{");
        for (var item = 0; item < ItemCount; item++)
        {
            if (row[Groups.Count + item] is > 0 and var answer)
            {
                document.Append(document.Length > 1 ? "," : "").Append(CultureInfo.InvariantCulture, $"\"{Items[item]}\":{answer}");
            }
        }

        return document.Append('}').ToString();
    }

    private static object Text(string swedish) => new { sv = swedish };

    private static byte Answer(double value) => value switch { < -1.55 => 1, < -0.92 => 2, < -0.2 => 3, < 0.77 => 4, _ => 5 };

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
