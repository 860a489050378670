using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Rehearsal;

/// <summary>Whether one promise held.</summary>
/// <param name="Rule">Its stable word.</param>
/// <param name="Checked">How many contacts it was asked of.</param>
/// <param name="Broken">Those that broke it.</param>
public sealed record RuleVerdict(string Rule, int Checked, IReadOnlyList<RehearsedContact> Broken);

/// <summary>Goes through a diary afterwards and asks of every contact whether it should have been made. It knows nothing of how the plan came about.</summary>
public sealed class RehearsalRules(RehearsalDiary diary, ContactPlan plan)
{
    private readonly List<RehearsedContact> made = [.. diary.Contacts.Where(c => c.IsMade).OrderBy(c => c.At)];

    public IReadOnlyList<RuleVerdict> Judge()
    {
        var calendar = new SendCalendar(plan.Window, plan.ClosedDays);
        var electronic = made.Where(c => c.IsElectronic).ToList();
        return
        [
            Of("afterAnswer", made, c => Before(c, RehearsedDeed.Answered)),
            Of("afterStop", made, c => Before(c, RehearsedDeed.Declined) || Before(c, RehearsedDeed.OptedOut) || Before(c, RehearsedDeed.WrongRecipient) || Before(c, RehearsedDeed.Held)),
            Of("afterWindow", made, c => DayOf(c) > c.ClosesOn),
            Of("officeHours", electronic, c => !calendar.IsOpen(c.At)),
            Of("holiday", made, c => DayOf(c).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || SwedishHolidays.On(DayOf(c)) is not null),
            Of("once", made, c => c.Attempts > 1 || made.Count(other => IsSameStep(c, other)) > 1),
            Of("sameDay", electronic, c => electronic.Any(other => other != c && other.Person == c.Person && DayOf(other) == DayOf(c))),
            Of("cap", electronic, c => electronic.Count(other => other.Person == c.Person && other.Occasion == c.Occasion) > plan.Caps.ElectronicPerOccasion),
            Of("protected", made, c => diary.Protected.Contains(c.Person)),
        ];
    }

    private bool Before(RehearsedContact contact, RehearsedDeed deed) => contact.Channel != Channel.Task
        && diary.Events.Any(e => e.Person == contact.Person && e.Deed == deed && e.At < contact.At && (e.Occasion is null || e.Occasion == contact.Occasion));

    private static RuleVerdict Of(string rule, List<RehearsedContact> asked, Func<RehearsedContact, bool> isBroken) => new(rule, asked.Count, [.. asked.Where(isBroken)]);

    private static bool IsSameStep(RehearsedContact a, RehearsedContact b) =>
        (a.Person, a.Occasion, a.Step, a.Channel) == (b.Person, b.Occasion, b.Step, b.Channel);

    private static DateOnly DayOf(RehearsedContact contact) => StockholmTime.Civil(contact.At).Day;
}
