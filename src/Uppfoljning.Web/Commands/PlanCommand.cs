using System.CommandLine;
using System.Globalization;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Commands;

/// <summary>Every planned date of a person with mobile, e-mail and address, for each exit date. A plan with errors is refused.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var exits = new Option<string[]>("--exit") { Description = CommandTexts.Of("plan.exit"), Required = true, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
        var file = new Option<string?>("--plan") { Description = CommandTexts.Of("plan.file") };
        var json = new Option<bool>("--json") { Description = CommandTexts.Of("json") };
        var command = new Command("plan", CommandTexts.Of("plan")) { exits, file, json };
        command.SetAction((parsed, stop) => PlanAsync(parsed.GetValue(exits)!, parsed.GetValue(file), parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> PlanAsync(string[] exits, string? file, bool json, CancellationToken stop)
    {
        var planner = new Planner(file is null ? DefaultContactPlan.Plan : (await PlanFile.ReadAsync(file, stop)).Plan);
        var listing = new PlanListing(planner, [.. exits.Select(ReadDate)]);
        await Console.Out.WriteLineAsync(json ? listing.AsJson() : listing.AsText());
        return CommandLine.Ok;
    }

    private static DateOnly ReadDate(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= Planner.FirstYear and <= Planner.LastYear
            ? date
            : throw new RefusedException(Placeholders.Fill(CommandTexts.Of("plan.badDate"), ("date", written)));
}
