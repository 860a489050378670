using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>What the handling of personal data stands on, as it is typed: a row for each purpose.</summary>
public sealed record LegalForm
{
    public const int LongestDecision = 200;

    public LegalRow[] Rows { get; init; } = [];

    /// <summary>One row for each purpose, whatever was posted.</summary>
    public IReadOnlyList<LegalRow> Complete =>
        [.. Enum.GetValues<ProcessingPurpose>().Select(purpose => Rows.FirstOrDefault(r => r.Purpose == purpose) ?? new LegalRow { Purpose = purpose })];

    public IReadOnlyList<Problem> Judge() =>
        [.. Complete.Where(r => r.Ground is not null && !IsDecision(r.Decision)).Select(r => new Problem($"Decision-{r.Purpose}", $"programmes.legal.decision.wrong.{r.Purpose}"))];

    private static bool IsDecision(string? text) => text?.Trim() is { Length: > 0 and <= LongestDecision } decision && !decision.Any(char.IsControl);
}

public sealed record LegalRow
{
    public ProcessingPurpose Purpose { get; init; }
    /// <summary>Null when none is chosen yet.</summary>
    public LegalGround? Ground { get; init; }
    public string? Decision { get; init; }
}
