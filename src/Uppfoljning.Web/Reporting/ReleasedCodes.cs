using System.Text.Json;
using Uppfoljning.Statistics.Disclosure;

namespace Uppfoljning.Web.Reporting;

/// <summary>The stable words of files for why a figure is not shown.</summary>
public static class ReleasedCodes
{
    /// <summary>For example <c>small_group</c>.</summary>
    public static string Of(WithholdingReason reason) => JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString());
}
