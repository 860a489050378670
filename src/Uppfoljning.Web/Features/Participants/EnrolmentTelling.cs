using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>A stored enrolment told field by field, as it would stand in a form.</summary>
public sealed class EnrolmentTelling
{
    private readonly Dictionary<Field, string> told;

    private EnrolmentTelling(Enrolment enrolment, IEnumerable<string> agencies, IReadOnlyList<IncomeSnapshot> incomes) => told = new()
    {
        [Field.Agency] = enrolment.ReferringAgency ?? "",
        [Field.FurtherAgencies] = string.Join('|', agencies),
        [Field.ReferredOn] = Day(enrolment.ReferredOn),
        [Field.DecidedOn] = Day(enrolment.DecidedOn),
        [Field.ReferralOutcome] = enrolment.ReferralOutcome ?? "",
        [Field.PriorSupport] = enrolment.PriorSupport ?? "",
        [Field.StartedOn] = Day(enrolment.StartedOn),
        [Field.IncomeAtStart] = Sources(incomes, IncomeMoment.Start),
        [Field.ActionPlanOn] = Day(enrolment.ActionPlanOn),
        [Field.MeasureProposedOn] = Day(enrolment.MeasureProposedOn),
        [Field.ExitedOn] = Day(enrolment.ExitedOn),
        [Field.ExitReason] = enrolment.ExitReason ?? "",
        [Field.IncomeAtExit] = Sources(incomes, IncomeMoment.Exit),
    };

    public string Tell(Field field) => told.GetValueOrDefault(field, "");

    public static async Task<EnrolmentTelling> OfAsync(Enrolment enrolment, CasesDb cases, CancellationToken stop) => new(
        enrolment,
        await cases.FurtherAgencies.Where(a => a.EnrolmentId == enrolment.Id).Select(a => a.Agency).ToListAsync(stop),
        await cases.IncomeSnapshots.AsNoTracking().Where(i => i.EnrolmentId == enrolment.Id).ToListAsync(stop));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Sources(IEnumerable<IncomeSnapshot> incomes, IncomeMoment moment) =>
        string.Join('|', incomes.Where(i => i.Moment == moment).Select(i => i.Source));
}
