using System.Text.RegularExpressions;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared.Respondent;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>
/// A tablet that many use one after another: it returns to its shared link by itself. Before that it asks whether
/// somebody is still there, and what is saved stays saved.
/// </summary>
internal static partial class Tablets
{
    public const string Field = "surfplatta";
    private static readonly TimeSpan UntilAsked = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Thanked = TimeSpan.FromSeconds(30);

    /// <summary>The slug in a query; null when it cannot be one.</summary>
    public static string? Read(string? asked) => asked is not null && Slug.IsMatch(asked) ? asked : null;

    public static string QueryFor(string? slug) => slug is null ? "" : $"?{Field}={slug}";

    public static string KeptFor(string? slug) => slug is null ? "" : $"&{Field}={slug}";

    /// <summary>Back to the start after the time that a visit waits; on pages before the first question and after the last.</summary>
    public static Onward? Returning(string? slug) => slug is null ? null : new Onward((int)UntilAsked.TotalSeconds, StartOf(slug));

    public static Onward? Thanking(string? slug) => slug is null ? null : new Onward((int)Thanked.TotalSeconds, StartOf(slug));

    public static Onward Asking(string token, Visit visit, DateTimeOffset now) =>
        new(Seconds(visit.LastSavedAt + UntilAsked - now), Addresses.In(token, visit.Id, Addresses.Here));

    /// <summary>From the page that asks: to the start when the visit is over.</summary>
    public static Onward Ending(Visit visit, DateTimeOffset now) => new(Seconds(visit.LastSavedAt + Visit.TabletLimit - now), StartOf(visit.Tablet!));

    public static string StartOf(string slug) => $"/q/{slug}";

    private static int Seconds(TimeSpan left) => Math.Max(1, (int)Math.Ceiling(left.TotalSeconds));

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Slug { get; }
}
