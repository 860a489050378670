using Uppfoljning.Statistics.Readings;

namespace Uppfoljning.Web.Reporting;

/// <summary>What people call what a report is broken down by.</summary>
/// <param name="Variable">From a variable of the table to words.</param>
/// <param name="Level">From a variable and one of its levels, or null for not known, to words.</param>
public sealed record ReportNames(Func<string, string> Variable, Func<string, string?, string> Level)
{
    /// <summary>The ids themselves.</summary>
    public static ReportNames Ids { get; } = new(variable => variable, (_, level) => level ?? "");

    public ReadingWords Reading => new(ReadingLanguage.Swedish, Level);
}
