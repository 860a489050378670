using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Rehearsal;

/// <summary>A stretch of follow-up with made-up people on a clock that is wound forward: nobody real is written to.</summary>
internal static class Rehearsals
{
    /// <param name="participants">How many people.</param>
    /// <param name="first">The first day.</param>
    /// <param name="days">How many days pass.</param>
    /// <param name="seed">The same seed gives the same people.</param>
    /// <param name="plan">The contact plan.</param>
    /// <param name="file">Its file; null for the default plan.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="Commands.RefusedException">The plan asks a questionnaire that is not shipped.</exception>
    public static async Task<RehearsalReport> RunAsync(int participants, DateOnly first, int days, int seed, ContactPlan plan, byte[]? file, CancellationToken stop)
    {
        var people = new RehearsedPeople(new Random(seed)).Invent(participants, first, days);
        var diary = await RehearsalRun.RunAsync(people, first, days, plan, file, stop);
        return new RehearsalReport(diary, new RehearsalRules(diary, plan).Judge());
    }
}
