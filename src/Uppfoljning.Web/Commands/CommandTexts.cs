using System.Text.Json;

namespace Uppfoljning.Web.Commands;

/// <summary>The words of the command line, from <c>Localisation/Texts/commands.json</c>.</summary>
public static class CommandTexts
{
    private static readonly Dictionary<string, string> Words = JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Localisation", "Texts", "commands.json")))!;

    public static string Of(string key) => Words[key];
}
