namespace Uppfoljning.Web.Features.Shared.Respondent;

/// <summary>A page that nobody touches goes on by itself, without script.</summary>
/// <param name="Seconds">From when it is shown.</param>
public sealed record Onward(int Seconds, string Address);
