using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Participants;

public enum ControlKind
{
    Text,
    Telephone,
    Email,
    Lines,
    Date,
    Year,
    OneOf,
    SomeOf,
    Tick,
}

/// <summary>One field as it stands in a form, with what was typed.</summary>
/// <param name="Options">What may be chosen, for the controls that choose.</param>
public sealed record FormField(Field Field, ControlKind Kind, IReadOnlyList<Category> Options, string Value, bool IsRequired, int Longest)
{
    public string Id => Field.ToString();

    public bool IsChosen(string code) => Value.Split('|').Contains(code);
}

/// <summary>Makes forms of fields: which control each has, and what may be chosen.</summary>
public sealed class FormFields(CategoryLists lists)
{
    public static readonly IReadOnlyList<Field> Person = [Field.Name, Field.BirthYear, Field.Gender, Field.Language];
    public static readonly IReadOnlyList<Field> Contact = [Field.Phone, Field.SecondPhone, Field.Email, Field.Address, Field.SafeToText];
    public static readonly IReadOnlyList<Field> Referral = [Field.Agency, Field.FurtherAgencies, Field.ReferredOn, Field.DecidedOn, Field.ReferralOutcome, Field.PriorSupport];
    public static readonly IReadOnlyList<Field> Time = [Field.StartedOn, Field.IncomeAtStart, Field.ActionPlanOn, Field.MeasureProposedOn];
    public static readonly IReadOnlyList<Field> Exit = [Field.ExitedOn, Field.ExitReason, Field.IncomeAtExit];

    public IReadOnlyList<FormField> Of(IEnumerable<Field> fields, Func<Field, string> told) => [.. fields.Select(f => Of(f, told(f)))];

    private FormField Of(Field field, string value)
    {
        var (kind, options) = field switch
        {
            Field.Gender => (ControlKind.OneOf, lists.Gender.Entries),
            Field.Language => (ControlKind.OneOf, lists.Language.Entries),
            Field.Agency => (ControlKind.OneOf, lists.Agency.Entries),
            Field.FurtherAgencies => (ControlKind.SomeOf, lists.Agency.Entries),
            Field.ReferralOutcome => (ControlKind.OneOf, lists.ReferralOutcome.Entries),
            Field.PriorSupport => (ControlKind.OneOf, lists.PriorSupport.Entries),
            Field.ExitReason => (ControlKind.OneOf, lists.ExitReason.Entries),
            Field.IncomeAtStart or Field.IncomeAtExit => (ControlKind.SomeOf, lists.Income.Entries),
            Field.SafeToText or Field.Protected => (ControlKind.Tick, (IReadOnlyList<Category>)[]),
            Field.Phone or Field.SecondPhone => (ControlKind.Telephone, []),
            Field.Email => (ControlKind.Email, []),
            Field.Address => (ControlKind.Lines, []),
            Field.BirthYear => (ControlKind.Year, []),
            Field.Name => (ControlKind.Text, []),
            _ => (ControlKind.Date, []),
        };
        var longest = field == Field.Address ? ContactPoint.LongestAddress : Participant.LongestName;
        return new FormField(field, kind, options, value, IsRequired: field is Field.Name, longest);
    }
}
