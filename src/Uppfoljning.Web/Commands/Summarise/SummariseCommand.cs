using System.CommandLine;
using System.Globalization;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Reporting;
using Uppfoljning.Web.Reporting.Csv;

namespace Uppfoljning.Web.Commands.Summarise;

/// <summary>The statistics of a file of answers, as they may be published.</summary>
internal static class SummariseCommand
{
    private const int MostBreakdowns = 2;
    private static readonly string[] Formats = ["text", "json", "csv", "html", "xlsx"];

    public static Command Create()
    {
        var questionnaire = new Option<string>("--questionnaire") { Description = CommandTexts.Of("summarise.questionnaire"), Required = true };
        var responses = new Option<string>("--responses") { Description = CommandTexts.Of("summarise.responses"), Required = true };
        var by = new Option<string[]>("--by") { Description = CommandTexts.Of("summarise.by"), AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var wave = new Option<string?>("--wave") { Description = CommandTexts.Of("summarise.wave") };
        var person = new Option<string?>("--person") { Description = CommandTexts.Of("summarise.person") };
        var minimum = new Option<int>("--minimum-group") { Description = CommandTexts.Of("summarise.minimum"), DefaultValueFactory = _ => DisclosurePolicy.LowestMinimum };
        var publicData = new Option<bool>("--public-data") { Description = CommandTexts.Of("summarise.public") };
        var format = new Option<string>("--format") { Description = CommandTexts.Of("summarise.format"), DefaultValueFactory = _ => Formats[0] };
        var json = new Option<bool>("--json") { Description = CommandTexts.Of("json") };
        var output = new Option<string?>("--out") { Description = CommandTexts.Of("summarise.out") };
        format.AcceptOnlyFromAmong(Formats);
        minimum.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < DisclosurePolicy.LowestMinimum or > DisclosurePolicy.HighestMinimum)
            {
                given.AddError(CommandTexts.Of("summarise.minimum.wrong"));
            }
        });
        by.Validators.Add(given =>
        {
            if (Split(given.GetValueOrDefault<string[]>() ?? []).Count > MostBreakdowns)
            {
                given.AddError(CommandTexts.Of("summarise.by.wrong"));
            }
        });
        var command = new Command("summarise", CommandTexts.Of("summarise")) { questionnaire, responses, by, wave, person, minimum, publicData, format, json, output };
        command.Validators.Add(given =>
        {
            var (waves, persons) = (given.GetValue(wave), given.GetValue(person));
            if ((waves is null) != (persons is null) || (waves is not null && (WaveColumns.Parse(waves, persons!) is null || Split(given.GetValue(by)!).Count > 0)))
            {
                given.AddError(CommandTexts.Of("summarise.wave.wrong"));
            }
        });
        command.SetAction((parsed, stop) => SummariseAsync(
            new SummaryRequest(
                parsed.GetValue(questionnaire)!,
                parsed.GetValue(responses)!,
                Split(parsed.GetValue(by)!),
                parsed.GetValue(publicData) ? DisclosurePolicy.PublicData : new DisclosurePolicy(parsed.GetValue(minimum)))
            {
                Wave = parsed.GetValue(wave) is { } waves ? WaveColumns.Parse(waves, parsed.GetValue(person)!) : null,
            },
            new SummaryOutput(parsed.GetValue(json) ? "json" : parsed.GetValue(format)!, parsed.GetValue(output)),
            stop));
        return command;
    }

    private static async Task<int> SummariseAsync(SummaryRequest request, SummaryOutput output, CancellationToken stop)
    {
        var questionnaire = await ReadQuestionnaireAsync(request.Questionnaire, stop);
        try
        {
            await using var file = OpenResponses(request.Responses);
            Report report;
            using (new ReadingProgress(file, Console.Error, isSeen: !Console.IsErrorRedirected))
            {
                report = request.Make(questionnaire, file, notice => Console.Error.WriteLine($"{request.Responses}: {notice}"));
            }

            await output.WriteAsync(report, stop);
            return CommandLine.Ok;
        }
        catch (CsvRefusedException refused)
        {
            throw new RefusedException(string.Join(Environment.NewLine, refused.Findings.Select(finding => InWords(request.Responses, finding))));
        }
    }

    private static async Task<Questionnaire> ReadQuestionnaireAsync(string file, CancellationToken stop)
    {
        var reading = QuestionnaireReader.Read(await InputFile.ReadAsync(file, Limits.FileBytes, stop));
        return reading.Questionnaire ?? throw new RefusedException(string.Join(
            Environment.NewLine,
            reading.Findings.Select(f => $"{file}:{f.Line}:{f.Column}: {f.Code} {f.Path}: {f.Message} {f.Remedy}")));
    }

    private static FileStream OpenResponses(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(Placeholders.Fill(CommandTexts.Of("file.unreadable"), ("file", path)));
        }
    }

    private static string InWords(string file, CsvFinding finding)
    {
        var place = Placeholders.Fill(
            CommandTexts.Of(finding.Column is null ? "csv.row" : "csv.place"),
            ("row", finding.Row.ToString(CultureInfo.InvariantCulture)),
            ("column", finding.Column ?? ""));
        return $"{file}: {place}: csv.{finding.Code}: {Placeholders.Fill(CommandTexts.Of($"csv.{finding.Code}"), ("found", finding.Found))}";
    }

    private static List<string> Split(IEnumerable<string> written) =>
        [.. written.SelectMany(columns => columns.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];
}
