using Uppfoljning.Web.Reporting;

namespace Uppfoljning.Web.Features.Results;

/// <summary>A report and the words around it.</summary>
public sealed record ReportView(Report Report, ReportWords Words);

/// <summary>One item of a report.</summary>
public sealed record ItemView(Report Report, ReportItem Item, ReportWords Words);

/// <summary>Analyses under a heading.</summary>
/// <param name="HeadingId">The heading's id in the page.</param>
/// <param name="View">What is laid out.</param>
/// <param name="Words">The words around it.</param>
public sealed record AnalysesView(string HeadingId, AnalysisView View, ReportWords Words);
