using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Uppfoljning.Engine.Format;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Participants;
using Uppfoljning.Web.Features.Participants.Import;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Commands;

/// <summary>Checks a file of participants: what would be stored, and all that is wrong. Stores nothing and opens no database.</summary>
internal static class ParticipantsCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = CommandTexts.Of("participants.file") };
        var json = new Option<bool>("--json") { Description = CommandTexts.Of("json") };
        var check = new Command("check", CommandTexts.Of("participants.check")) { file, json };
        check.SetAction((parsed, stop) => CheckAsync(parsed.GetValue(file)!, parsed.GetValue(json), stop));
        return new Command("participants", CommandTexts.Of("participants")) { check };
    }

    private static async Task<int> CheckAsync(string path, bool json, CancellationToken stop)
    {
        var reader = new ImportReader(new ParticipantReader(new CategoryLists()), TimeProvider.System);
        using var file = new MemoryStream(await InputFile.ReadAsync(path, ImportLimits.FileBytes, stop), writable: false);
        var reading = reader.Read(file);
        var words = new Texts().Staff;
        await Console.Out.WriteLineAsync(json ? AsJson(path, reading, words) : AsText(path, reading, words));
        return reading.Errors == 0 ? CommandLine.Ok : CommandLine.Refused;
    }

    private static string AsText(string path, ImportReading reading, Words words)
    {
        var lines = new List<string>
        {
            Placeholders.Fill(
                CommandTexts.Of(reading.Errors == 0 ? "participants.good" : "participants.bad"),
                ("file", path), ("count", $"{reading.ToStore}"), ("errors", $"{reading.Errors}"), ("warnings", $"{reading.Warnings}")),
        };
        if (reading.Source is { } source)
        {
            lines.Add(Placeholders.Fill(CommandTexts.Of($"participants.{source.Format}"), ("encoding", source.Encoding ?? ""), ("separator", Shown(source.Separator))));
        }

        if (reading.Columns is { } columns)
        {
            lines.AddRange(columns.Headings.Select((heading, at) => Placeholders.Fill(
                CommandTexts.Of(columns.Fields[at] is null ? "participants.column.unused" : "participants.column"),
                ("heading", Found.Encode(heading)),
                ("field", columns.Fields[at] is { } field ? words[$"participants.{field}"] : ""))));
        }

        lines.AddRange(reading.Findings.Select(words.Finding).Select(f => $"{path}:{f.Line}:{f.Column}: {f.Code} {f.Path}: {f.Message} {f.Remedy}"));
        return string.Join(Environment.NewLine, lines);
    }

    private static string AsJson(string path, ImportReading reading, Words words) => JsonSerializer.Serialize(
        new
        {
            File = path,
            Ok = reading.Errors == 0,
            reading.Source?.Format,
            reading.Source?.Encoding,
            reading.Source?.Separator,
            Columns = reading.Columns?.Headings.Select((heading, at) => new { Heading = heading, Field = Word(reading.Columns.Fields[at]) }),
            ToStore = reading.ToStore,
            reading.Errors,
            reading.Warnings,
            Findings = reading.Findings.Select(words.Finding).Select(f => new
            {
                f.Code,
                Severity = f.Severity.ToString().ToLowerInvariant(),
                f.Path,
                Row = f.Line,
                f.Column,
                f.Message,
                f.Remedy,
            }),
            People = reading.People.Where(p => p.Fate == RowFate.Stored).Select(p => new
            {
                p.Row,
                p.Facts.Name,
                p.Facts.BirthYear,
                p.Facts.Gender,
                p.Facts.Language,
                Phone = p.Facts.Phone?.E164,
                SecondPhone = p.Facts.SecondPhone?.E164,
                p.Facts.Email,
                p.Facts.Address,
                SafeToText = p.Facts.IsSafeToText,
                Protected = p.Facts.IsProtected,
                p.Facts.ConsentOn,
                p.Facts.Enrolment,
            }),
        },
        Json);

    private static string? Word(Field? field) => field is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null;

    private static string Shown(string? separator) => separator == "\t" ? CommandTexts.Of("participants.tab") : separator ?? "";
}
