using Uppfoljning.Statistics.Disclosure;
using Uppfoljning.Web.Reporting;

namespace Uppfoljning.Web.Features.Results;

/// <summary>What the bars of a chart show: percentages that were released, and nothing else.</summary>
public static class BarChart
{
    /// <summary>More bars than this for one option are read in the table.</summary>
    private const int MostGroups = 3;

    /// <summary>The groups that have bars: everybody, or the groups side by side when they are few.</summary>
    public static List<int> GroupsIn(Report report)
    {
        var groups = Enumerable.Range(0, report.Groups.Count)
            .Where(group => !report.Groups[group].IsEverybody && report.Groups[group].Size is Released.Shown && report.Groups[group].Levels.All(level => level is not null))
            .ToList();
        return groups.Count is > 0 and <= MostGroups ? groups : [0];
    }

    /// <summary>The length of a bar, 0–100; null when there is no percentage.</summary>
    public static string? Length(Released percent) =>
        percent is Released.Shown shown ? shown.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
}
