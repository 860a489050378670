using Uppfoljning.Web.Reporting;

namespace Uppfoljning.Web.Features.Results;

/// <summary>A report and the words around it.</summary>
public sealed record ReportView(Report Report, ReportWords Words);

/// <summary>One item of a report.</summary>
public sealed record ItemView(Report Report, ReportItem Item, ReportWords Words);
