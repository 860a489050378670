using System.CommandLine;
using System.Text.Json;

namespace Uppfoljning.Web.Commands;

internal static class LinkCommand
{
    private const int Most = 10_000;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Command Create()
    {
        var questionnaire = new Option<string>("--questionnaire") { Description = CommandTexts.Of("link.questionnaire"), Required = true };
        var count = new Option<int>("--count") { Description = CommandTexts.Of("link.count"), DefaultValueFactory = _ => 1 };
        var personal = new Option<bool>("--personal") { Description = CommandTexts.Of("link.personal") };
        var programme = new Option<int?>("--programme") { Description = CommandTexts.Of("link.programme") };
        var json = new Option<bool>("--json") { Description = CommandTexts.Of("json") };
        var command = new Command("link", CommandTexts.Of("link")) { questionnaire, count, personal, programme, json };
        command.SetAction((parsed, stop) => LinkAsync(
            parsed.GetValue(questionnaire)!, parsed.GetValue(count), parsed.GetValue(personal), parsed.GetValue(programme), parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> LinkAsync(string questionnaire, int count, bool isPersonal, int? programme, bool json, CancellationToken stop)
    {
        if (count < 1 || count > (isPersonal ? Most : 1))
        {
            await Console.Error.WriteLineAsync(CommandTexts.Of("link.count.wrong"));
            return CommandLine.WrongUsage;
        }

        await using var house = CommandHouse.Open();
        await Site.PrepareAsync(house, stop);
        var maker = ActivatorUtilities.CreateInstance<LinkMaker>(house);
        var made = await maker.MakeAsync(questionnaire, isPersonal ? count : null, programme, stop);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(made, Json)
            : string.Join(Environment.NewLine, made.Select(link => $"{link.Url}  {link.Code}".TrimEnd())));
        return CommandLine.Ok;
    }
}

/// <summary>A link that was made.</summary>
/// <param name="Url">The whole address.</param>
/// <param name="Code">The typed code that leads to the same; null for a collective link.</param>
internal sealed record MadeLink(string Url, string? Code);
