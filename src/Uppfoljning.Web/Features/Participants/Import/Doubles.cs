using System.Globalization;

namespace Uppfoljning.Web.Features.Participants.Import;

/// <summary>Who and what stands twice, in the file itself or in the programme.</summary>
internal sealed class Doubles(StoredPeople? stored)
{
    private readonly Dictionary<(string Name, int? BirthYear), (long Row, DateOnly? StartedOn)> people = [];
    private readonly Dictionary<string, long> contacts = new(StringComparer.OrdinalIgnoreCase);

    public RowFate Judge(long row, ParticipantFacts facts, Action<RowProblem> report)
    {
        var fate = JudgePerson(row, facts, report);
        if (fate == RowFate.Stored)
        {
            JudgeContact(row, Field.Phone, facts.Phone?.E164, report);
            JudgeContact(row, Field.Email, facts.Email, report);
        }

        return fate;
    }

    private RowFate JudgePerson(long row, ParticipantFacts facts, Action<RowProblem> report)
    {
        var start = facts.Enrolment.StartedOn;
        var person = (facts.Name.ToLowerInvariant(), facts.BirthYear);
        if (people.TryGetValue(person, out var earlier))
        {
            var isSame = earlier.StartedOn == start;
            report(new RowProblem(Field.Name, isSame ? "duplicate.row" : "duplicate.person", Expected: Number(earlier.Row)));
            return isSame ? RowFate.Repeated : RowFate.Stored;
        }

        people[person] = (row, start);
        switch (stored?.Find(facts.Name, facts.BirthYear, start))
        {
            case null or StoredMatch.None:
                return RowFate.Stored;
            case StoredMatch.SameStart:
                report(new RowProblem(Field.Name, "duplicate.stored"));
                return RowFate.AlreadyThere;
            default:
                report(new RowProblem(Field.Name, "duplicate.known"));
                return RowFate.Stored;
        }
    }

    private void JudgeContact(long row, Field field, string? value, Action<RowProblem> report)
    {
        if (value is not null && !contacts.TryAdd(value, row))
        {
            report(new RowProblem(field, "duplicate.contact", Expected: Number(contacts[value])));
        }
    }

    private static string Number(long row) => row.ToString(CultureInfo.InvariantCulture);
}
