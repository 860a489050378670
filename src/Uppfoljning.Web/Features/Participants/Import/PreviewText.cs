using System.Globalization;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>What would be stored in a field, as it is shown before it is: contact details masked, codes in words.</summary>
internal static class PreviewText
{
    public static string Of(ParticipantFacts facts, Field field, CategoryLists lists)
    {
        var time = facts.Enrolment;
        return field switch
        {
            Field.Name => facts.Name,
            Field.BirthYear => $"{facts.BirthYear}",
            Field.Gender => Label(lists.Gender, facts.Gender),
            Field.Language => Label(lists.Language, facts.Language),
            Field.Phone => facts.Phone?.Masked ?? "",
            Field.SecondPhone => facts.SecondPhone?.Masked ?? "",
            Field.Email => facts.Email is { } email ? Masks.Of(ContactKind.Email, email) : "",
            Field.Address => facts.Address is { } address ? Masks.Of(ContactKind.Address, address) : "",
            Field.SafeToText => Label(lists.YesNo, facts.IsSafeToText ? "yes" : "no"),
            Field.Protected => Label(lists.YesNo, facts.IsProtected ? "yes" : "no"),
            Field.ConsentOn => Day(facts.ConsentOn),
            Field.Agency => Label(lists.Agency, time.Agency),
            Field.FurtherAgencies => Labels(lists.Agency, time.FurtherAgencies),
            Field.ReferredOn => Day(time.ReferredOn),
            Field.DecidedOn => Day(time.DecidedOn),
            Field.ReferralOutcome => Label(lists.ReferralOutcome, time.ReferralOutcome),
            Field.PriorSupport => Label(lists.PriorSupport, time.PriorSupport),
            Field.StartedOn => Day(time.StartedOn),
            Field.IncomeAtStart => Labels(lists.Income, time.IncomeAtStart),
            Field.ActionPlanOn => Day(time.ActionPlanOn),
            Field.MeasureProposedOn => Day(time.MeasureProposedOn),
            Field.ExitedOn => Day(time.ExitedOn),
            Field.ExitReason => Label(lists.ExitReason, time.ExitReason),
            Field.IncomeAtExit => Labels(lists.Income, time.IncomeAtExit),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "The parts of a name and an address are shown together."),
        };
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Label(CategoryList list, string? code) => code is null ? "" : list.Label(code);

    private static string Labels(CategoryList list, IEnumerable<string> codes) => string.Join(", ", codes.Select(list.Label));
}
