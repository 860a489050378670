using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Uppfoljning.Engine.Format;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Commands;

/// <summary>All findings of questionnaire files, in the order of the file. A file with errors, or that cannot be published yet, is refused.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = CommandTexts.Of("check.files"), Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = CommandTexts.Of("json") };
        var command = new Command("check", CommandTexts.Of("check")) { files, json };
        command.SetAction((parsed, stop) => CheckAsync(parsed.GetValue(files)!, parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> CheckAsync(string[] files, bool json, CancellationToken stop)
    {
        var results = new List<(string File, ReadResult Result)>();
        foreach (var file in files)
        {
            results.Add((file, QuestionnaireReader.Read(await InputFile.ReadAsync(file, Limits.FileBytes, stop))));
        }

        await Console.Out.WriteLineAsync(json ? AsJson(results) : AsText(results));
        return results.TrueForAll(r => r.Result.CanBePublished) ? CommandLine.Ok : CommandLine.Refused;
    }

    private static string AsText(List<(string File, ReadResult Result)> results) => string.Join(Environment.NewLine, results.SelectMany(r =>
        r.Result.Findings.Select(f => $"{r.File}:{f.Line}:{f.Column}: {f.Code} {f.Path}: {f.Message} {f.Remedy}")
            .Prepend(Placeholders.Fill(
                CommandTexts.Of(r.Result.CanBePublished ? "check.good" : "check.bad"),
                ("file", r.File),
                ("title", r.Result.Questionnaire?.Title.In("sv") ?? ""),
                ("count", $"{r.Result.Findings.Count}")))));

    private static string AsJson(List<(string File, ReadResult Result)> results) => JsonSerializer.Serialize(
        results.Select(r => new
        {
            r.File,
            r.Result.Questionnaire?.Id,
            Ok = r.Result.CanBePublished,
            Findings = r.Result.Findings.Select(f => new
            {
                f.Code,
                Severity = f.Severity.ToString().ToLowerInvariant(),
                f.Path,
                f.Line,
                f.Column,
                f.Message,
                f.Remedy,
            }),
        }),
        Json);
}
