using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Reads and judges what was told of one participant. Forms and files are judged alike, here.</summary>
/// <param name="lists">The codes that may be used.</param>
public sealed class ParticipantReader(CategoryLists lists)
{
    private const int YoungestAtStart = 13;

    /// <param name="told">What stands in a field; empty when nothing does.</param>
    /// <param name="today">The Swedish date on which it is read.</param>
    /// <param name="problems">Hears all that is wrong or worth a look.</param>
    /// <returns>Null when anything is wrong.</returns>
    public ParticipantFacts? Read(Func<Field, string> told, DateOnly today, Action<RowProblem> problems) =>
        Read(told, today, problems, (facts, report) =>
        {
            JudgePerson(facts, told, report);
            JudgeTime(facts, told, today, report);
        });

    /// <summary>Somebody who has no time in the programme: a coach, or one who is asked about it.</summary>
    /// <inheritdoc cref="Read(Func{Field, string}, DateOnly, Action{RowProblem})"/>
    public ParticipantFacts? ReadPartner(Func<Field, string> told, DateOnly today, Action<RowProblem> problems) =>
        Read(told, today, problems, (facts, report) => JudgePerson(facts, told, report));

    private ParticipantFacts? Read(Func<Field, string> told, DateOnly today, Action<RowProblem> problems, Action<ParticipantFacts, Action<RowProblem>> judge)
    {
        var isWrong = false;
        var values = new FieldValues(told, Report);
        var facts = new ParticipantFacts
        {
            Name = values.Name(),
            BirthYear = values.BirthYear(today.Year),
            Gender = values.Code(Field.Gender, lists.Gender),
            Language = values.Code(Field.Language, lists.Language) ?? "sv",
            Phone = values.Phone(Field.Phone),
            SecondPhone = values.Phone(Field.SecondPhone),
            Email = values.Email(),
            Address = values.Address(),
            IsSafeToText = values.Code(Field.SafeToText, lists.YesNo) != "no",
            IsProtected = values.Code(Field.Protected, lists.YesNo) == "yes",
            ConsentOn = values.Date(Field.ConsentOn),
            Enrolment = ReadEnrolment(values),
        };
        judge(facts, Report);
        return isWrong ? null : facts;

        void Report(RowProblem problem)
        {
            isWrong |= !problem.IsWarning;
            problems(problem);
        }
    }

    /// <summary>One time in the programme alone, for a person who is already there.</summary>
    public EnrolmentFacts? ReadEnrolment(Func<Field, string> told, int? birthYear, DateOnly today, Action<RowProblem> problems)
    {
        var isWrong = false;
        var facts = ReadEnrolment(new FieldValues(told, Report));
        JudgeTime(new ParticipantFacts { Name = "", BirthYear = birthYear, Enrolment = facts }, told, today, Report);
        return isWrong ? null : facts;

        void Report(RowProblem problem)
        {
            isWrong |= !problem.IsWarning;
            problems(problem);
        }
    }

    private EnrolmentFacts ReadEnrolment(FieldValues values) => new()
    {
        Agency = values.Code(Field.Agency, lists.Agency),
        FurtherAgencies = values.Codes(Field.FurtherAgencies, lists.Agency),
        ReferredOn = values.Date(Field.ReferredOn),
        DecidedOn = values.Date(Field.DecidedOn),
        ReferralOutcome = values.Code(Field.ReferralOutcome, lists.ReferralOutcome),
        PriorSupport = values.Code(Field.PriorSupport, lists.PriorSupport),
        StartedOn = values.Date(Field.StartedOn),
        IncomeAtStart = values.Codes(Field.IncomeAtStart, lists.Income),
        ActionPlanOn = values.Date(Field.ActionPlanOn),
        MeasureProposedOn = values.Date(Field.MeasureProposedOn),
        ExitedOn = values.Date(Field.ExitedOn),
        ExitReason = values.Code(Field.ExitReason, lists.ExitReason),
        IncomeAtExit = values.Codes(Field.IncomeAtExit, lists.Income),
    };

    private static void JudgePerson(ParticipantFacts facts, Func<Field, string> told, Action<RowProblem> report)
    {
        if (facts.IsProtected && facts.HasContact)
        {
            report(new RowProblem(Field.Protected, "protected.contact"));
        }
        else if (!facts.IsProtected && !facts.HasContact && IsBlank(told, Field.Phone) && IsBlank(told, Field.Email))
        {
            report(new RowProblem(Field.Phone, "contact.missing"));
        }
    }

    private static void JudgeTime(ParticipantFacts facts, Func<Field, string> told, DateOnly today, Action<RowProblem> report)
    {
        var time = facts.Enrolment;
        if (time.ReferredOn is null && time.ReferralOutcome is null && IsBlank(told, Field.StartedOn))
        {
            report(new RowProblem(Field.StartedOn, "start.missing"));
        }

        if (time.ExitedOn is { } exit && time.StartedOn is { } start && exit < start)
        {
            report(new RowProblem(Field.ExitedOn, "exit.beforeStart"));
        }

        if (time.ExitedOn is not null && IsBlank(told, Field.StartedOn))
        {
            report(new RowProblem(Field.StartedOn, "exit.withoutStart"));
        }

        if (time.ExitedOn > today)
        {
            report(new RowProblem(Field.ExitedOn, "exit.future"));
        }

        if (time.ExitReason is not null && time.ExitedOn is null)
        {
            report(new RowProblem(Field.ExitReason, "reason.withoutExit"));
        }

        if (facts.BirthYear > time.StartedOn?.Year - YoungestAtStart)
        {
            report(new RowProblem(Field.BirthYear, "birthYear.tooYoung"));
        }
    }

    /// <summary>What stands there and cannot be read has its own finding already.</summary>
    private static bool IsBlank(Func<Field, string> told, Field field) => string.IsNullOrWhiteSpace(told(field));
}
