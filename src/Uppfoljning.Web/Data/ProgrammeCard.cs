namespace Uppfoljning.Web.Data;

/// <summary>What respondents are told about who asks.</summary>
public sealed record ProgrammeCard(
    string Name, string SenderName, string ContactName, string ContactPhone, string ContactEmail, string ContactHours, bool IsMadeUp);
