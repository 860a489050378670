using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Uppfoljning.Tests.Reference;

/// <summary>The reference tests are worth as much as what they notice: a digit changed anywhere in what is expected.</summary>
public class AlteredReferenceTests
{
    /// <summary>The first digit, and one far behind it.</summary>
    private static readonly int[] Places = [0, 7];

    public static TheoryData<string> Families => [.. ReferenceFolder.Current.Cases.Values.Select(one => one.Family).Distinct()];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_changed_digit_in_any_expected_figure_is_noticed(string family)
    {
        var (unnoticed, altered) = (new List<string>(), 0);
        foreach (var reference in ReferenceFolder.Current.Cases.Values.Where(one => one.Family == family))
        {
            var actual = ReferenceMethods.Run(reference);
            foreach (var (path, expected) in Altered(reference))
            {
                altered++;
                if (ReferenceComparison.Differences(expected, reference.Tolerance, actual).Count == 0)
                    unnoticed.Add($"{reference}: {path}");
            }
        }

        Assert.True(unnoticed.Count == 0, string.Join(Environment.NewLine, unnoticed));
        Assert.True(altered > 0);
    }

    [Fact]
    public void Every_case_of_a_copied_folder_in_which_a_digit_was_changed_fails()
    {
        var copy = Directory.CreateTempSubdirectory("uppfoljning-altered-").FullName;
        try
        {
            var changed = Copy(ReferenceFolder.Current, copy);

            var cases = new ReferenceFolder(copy).Cases;

            Assert.True(changed.Count > 1000);
            Assert.Empty(changed.Where(name => ReferenceComparison.Differences(cases[name], ReferenceMethods.Run(cases[name])).Count == 0));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>Copies data and expectations, in every case with the first number that can be changed changed; returns those cases.</summary>
    private static List<string> Copy(ReferenceFolder folder, string to)
    {
        Directory.CreateDirectory(Path.Combine(to, "data"));
        foreach (var file in Directory.GetFiles(Path.Combine(folder.Root, "data")))
            File.Copy(file, Path.Combine(to, "data", Path.GetFileName(file)));
        Directory.CreateDirectory(Path.Combine(to, "expected"));
        var changed = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(folder.Root, "expected")))
        {
            var document = JsonNode.Parse(File.ReadAllBytes(file))!;
            foreach (var one in document["cases"]!.AsArray())
            {
                var reference = folder.Cases[$"{document["family"]}/{one!["id"]}"];
                if (Altered(reference).Select(altered => altered.Expected).FirstOrDefault() is not { ValueKind: JsonValueKind.Object } expected)
                    continue;
                one["expected"] = JsonObject.Create(expected);
                changed.Add(reference.ToString());
            }

            File.WriteAllText(Path.Combine(to, "expected", Path.GetFileName(file)), document.ToJsonString());
        }

        return changed;
    }

    /// <summary>What the case expects with one number changed, for every number and place where the tolerance does not allow the change.</summary>
    private static IEnumerable<(string Path, JsonElement Expected)> Altered(ReferenceCase reference)
    {
        var expected = JsonNode.Parse(reference.Expected.GetRawText())!;
        foreach (var number in Numbers(expected, reference.Tolerance).ToList())
        {
            var (parent, key, written) = (number.Node.Parent!, number.Key, number.Node.ToJsonString());
            foreach (var place in Places)
            {
                if (WithDigitChanged(written, place) is not { } other || reference.Tolerance.Allows(key, Parse(written), Middle(written, other)))
                    continue;
                var path = number.Node.GetPath();
                var changed = JsonNode.Parse(expected.ToJsonString())!;
                Replace(changed, path, other);
                yield return ($"{path} {written} → {other}", JsonSerializer.SerializeToElement(changed));
            }
        }
    }

    private static IEnumerable<(JsonNode Node, string Key)> Numbers(JsonNode? node, ReferenceTolerance tolerance, string key = "") => node switch
    {
        JsonObject keys => keys.Where(pair => !tolerance.Ignores(pair.Key)).SelectMany(pair => Numbers(pair.Value, tolerance, pair.Key)),
        JsonArray list => list.SelectMany(one => Numbers(one, tolerance, key)),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => [(value, key)],
        _ => [],
    };

    private static void Replace(JsonNode root, string path, string number)
    {
        var node = root;
        foreach (var step in path.Split(['$', '.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
            node = node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
        node.ReplaceWith(JsonNode.Parse(number));
    }

    /// <summary>The number with a significant digit one higher, 9 one lower; null when it has no such digit.</summary>
    private static string? WithDigitChanged(string number, int place)
    {
        var end = number.IndexOfAny(['e', 'E']) is >= 0 and var exponent ? exponent : number.Length;
        var seen = -1;
        for (var at = 0; at < end; at++)
        {
            if (!char.IsAsciiDigit(number[at]) || (seen < 0 && number[at] == '0' && end > 1))
                continue;
            if (++seen == place)
                return $"{number[..at]}{(number[at] == '9' ? '8' : (char)(number[at] + 1))}{number[(at + 1)..]}";
        }

        return null;
    }

    /// <summary>Half-way, so that what is allowed on the right side of the true figure is not counted as a change.</summary>
    private static double Middle(string one, string other) => (Parse(one) + Parse(other)) / 2;

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
