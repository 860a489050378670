using System.Text;
using System.Text.Json;
using Uppfoljning.Web.Commands;

namespace Uppfoljning.Tests.Support;

/// <summary>The verb <c>summarise</c> on files of the reference and on files made for a test.</summary>
internal static class Summaries
{
    public static string Questionnaire(string name) => Path.Combine(AppContext.BaseDirectory, "Reference", "questionnaires", $"{name}.json");

    public static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "Reference", "data", $"{name}.csv");

    /// <summary>The summary as JSON; throws when the verb does not end well.</summary>
    public static async Task<JsonElement> JsonAsync(string questionnaire, string responses, params string[] options)
    {
        var output = Path.GetTempFileName();
        try
        {
            Assert.Equal(CommandLine.Ok, await CommandLine.RunAsync(["summarise", "--questionnaire", questionnaire, "--responses", responses, "--json", "--out", output, .. options]));
            return JsonDocument.Parse(await File.ReadAllBytesAsync(output)).RootElement;
        }
        finally
        {
            File.Delete(output);
        }
    }

    /// <summary>The same of answers that are written for the occasion.</summary>
    public static async Task<JsonElement> JsonOfAsync(string questionnaireJson, string csv, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("uppfoljning-summary-").FullName;
        try
        {
            var (questionnaire, responses) = (Path.Combine(folder, "q.json"), Path.Combine(folder, "r.csv"));
            await File.WriteAllTextAsync(questionnaire, questionnaireJson, Encoding.UTF8);
            await File.WriteAllTextAsync(responses, csv, Encoding.UTF8);
            return await JsonAsync(questionnaire, responses, options);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The element of a list whose property has a value.</summary>
    public static JsonElement Where(this JsonElement list, string property, string value) =>
        list.EnumerateArray().First(element => element.GetProperty(property).ValueEquals(value));

    /// <summary>A figure of an analysis: its value, or another of its numbers.</summary>
    public static double Figure(this JsonElement analysis, string name, string number = "value", params string[] of) =>
        analysis.GetProperty("figures").EnumerateArray()
            .First(figure => figure.GetProperty("name").ValueEquals(name) && (of.Length == 0 ? !figure.TryGetProperty("of", out _) : figure.GetProperty("of").EnumerateArray().Select(part => part.GetString()!).SequenceEqual(of)))
            .GetProperty(number).GetDouble();
}
