using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>The hours, caps and languages of a contact plan as they are typed.</summary>
public sealed record RulesForm
{
    public DayOfWeek[] Days { get; init; } = [];
    public string? PlannedAt { get; init; }
    public string? Opens { get; init; }
    public string? Closes { get; init; }
    /// <summary>Both empty when there are no quiet hours.</summary>
    public string? QuietFrom { get; init; }
    public string? QuietTo { get; init; }
    public string? DaysBetweenMessages { get; init; }
    public string? ElectronicPerOccasion { get; init; }
    public string? CallsPerOccasion { get; init; }
    public string? DaysBetweenOccasions { get; init; }
    /// <summary>Codes of the languages that somebody has read.</summary>
    public string[] Reviewed { get; init; } = [];

    public static RulesForm Of(ContactPlan plan) => new()
    {
        Days = [.. plan.Window.Days],
        PlannedAt = Typed.Of(plan.Window.PlannedAt),
        Opens = Typed.Of(plan.Window.Opens),
        Closes = Typed.Of(plan.Window.Closes),
        QuietFrom = plan.QuietHours == default ? "" : Typed.Of(plan.QuietHours.From),
        QuietTo = plan.QuietHours == default ? "" : Typed.Of(plan.QuietHours.To),
        DaysBetweenMessages = Typed.Of(plan.Caps.DaysBetweenMessages),
        ElectronicPerOccasion = Typed.Of(plan.Caps.ElectronicPerOccasion),
        CallsPerOccasion = Typed.Of(plan.Caps.CallsPerOccasion),
        DaysBetweenOccasions = Typed.Of(plan.Caps.DaysBetweenOccasions),
        Reviewed = [.. plan.Languages.Where(l => l.Reviewed).Select(l => l.Code)],
    };

    public IReadOnlyList<Problem> Judge() =>
    [
        .. Days.Length == 0 ? [new Problem("Days", "plan.Days.wrong")] : Array.Empty<Problem>(),
        .. Wrong("plan.time.wrong", text => Typed.Time(text) is not null, (nameof(PlannedAt), PlannedAt), (nameof(Opens), Opens), (nameof(Closes), Closes)),
        .. Wrong("plan.time.wrong", text => HasNoQuietHours || Typed.Time(text) is not null, (nameof(QuietFrom), QuietFrom), (nameof(QuietTo), QuietTo)),
        .. Wrong("plan.number.wrong", text => Typed.Number(text) is not null,
            (nameof(DaysBetweenMessages), DaysBetweenMessages), (nameof(ElectronicPerOccasion), ElectronicPerOccasion),
            (nameof(CallsPerOccasion), CallsPerOccasion), (nameof(DaysBetweenOccasions), DaysBetweenOccasions)),
    ];

    /// <summary>Only for a form without problems.</summary>
    public ContactPlan Over(ContactPlan plan) => plan with
    {
        Window = new SendWindow([.. Days.Distinct().OrderBy(d => ((int)d + 6) % 7)], Typed.Time(PlannedAt)!.Value, Typed.Time(Opens)!.Value, Typed.Time(Closes)!.Value),
        QuietHours = HasNoQuietHours ? default : new QuietHours(Typed.Time(QuietFrom)!.Value, Typed.Time(QuietTo)!.Value),
        Caps = new ContactCaps(
            Typed.Number(DaysBetweenMessages)!.Value, Typed.Number(ElectronicPerOccasion)!.Value, Typed.Number(CallsPerOccasion)!.Value, Typed.Number(DaysBetweenOccasions)!.Value),
        Languages = [.. plan.Languages.Select(l => l with { Reviewed = l.Code == LanguageText.Source || Reviewed.Contains(l.Code) })],
    };

    private bool HasNoQuietHours => string.IsNullOrWhiteSpace(QuietFrom) && string.IsNullOrWhiteSpace(QuietTo);

    private static IEnumerable<Problem> Wrong(string key, Func<string?, bool> isRight, params (string Field, string? Text)[] fields) =>
        fields.Where(f => !isRight(f.Text)).Select(f => new Problem(f.Field, key));
}
