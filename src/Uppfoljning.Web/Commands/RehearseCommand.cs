using System.CommandLine;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Rehearsal;

namespace Uppfoljning.Web.Commands;

/// <summary>A year of follow-up with made-up people on a clock that is wound forward. Refused with code 1 when a rule did not hold.</summary>
internal static class RehearseCommand
{
    private const int MostPeople = 5000;
    private const int MostDays = 1500;

    public static Command Create()
    {
        var participants = new Option<int>("--participants") { Description = CommandTexts.Of("rehearse.participants"), DefaultValueFactory = _ => 200 };
        var days = new Option<int>("--days") { Description = CommandTexts.Of("rehearse.days"), DefaultValueFactory = _ => 400 };
        var plan = new Option<string?>("--plan") { Description = CommandTexts.Of("plan.file") };
        var seed = new Option<int>("--seed") { Description = CommandTexts.Of("rehearse.seed"), DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = CommandTexts.Of("json") };
        var command = new Command("rehearse", CommandTexts.Of("rehearse")) { participants, days, plan, seed, json };
        command.SetAction((parsed, stop) => RehearseAsync(
            parsed.GetValue(participants), parsed.GetValue(days), parsed.GetValue(plan), parsed.GetValue(seed), parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> RehearseAsync(int participants, int days, string? file, int seed, bool json, CancellationToken stop)
    {
        if (participants is < 1 or > MostPeople || days is < 1 or > MostDays)
        {
            throw new RefusedException(CommandTexts.Of("rehearse.range"));
        }

        var own = file is null ? ((ContactPlan Plan, byte[] Json)?)null : await PlanFile.ReadAsync(file, stop);
        var plan = own?.Plan ?? DefaultContactPlan.Plan;
        var report = await Rehearsals.RunAsync(participants, StockholmTime.Civil(TimeProvider.System.GetUtcNow()).Day, days, seed, plan, own?.Json, stop);
        await Console.Out.WriteLineAsync(json ? report.AsJson() : report.AsText());
        return report.AllHeld ? CommandLine.Ok : CommandLine.Refused;
    }
}
