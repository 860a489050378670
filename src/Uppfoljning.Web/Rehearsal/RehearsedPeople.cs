using Uppfoljning.Web.Data.People;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Rehearsal;

/// <summary>Invents people with a fixed seed, whose exits are spread so that every occasion is met.</summary>
internal sealed class RehearsedPeople(Random random)
{
    /// <summary>How long before the first day the earliest of them left.</summary>
    private const int DaysBefore = 250;
    private const int LatestRegistration = 20;

    private static readonly (Conduct Conduct, int OfHundred)[] Shares =
    [
        (Conduct.Answers, 55), (Conduct.IsSilent, 24), (Conduct.Declines, 8), (Conduct.OptsOut, 6), (Conduct.IsSomebodyElse, 3), (Conduct.IsHeld, 4),
    ];

    private static readonly (ContactKind[] Kinds, int OfHundred)[] Reach =
    [
        ([ContactKind.Mobile, ContactKind.Email, ContactKind.Address], 50),
        ([ContactKind.Mobile], 18),
        ([ContactKind.Email, ContactKind.Address], 15),
        ([ContactKind.Address], 8),
        ([ContactKind.Landline], 4),
        ([], 5),
    ];

    private static readonly (string Language, int OfHundred)[] Languages = [("sv", 80), ("sv-simple", 8), ("en", 12)];

    public IReadOnlyList<RehearsedPerson> Invent(int count, DateOnly first, int days) => [.. Enumerable.Range(1, count).Select(number => InventOne(number, first, days))];

    private RehearsedPerson InventOne(int number, DateOnly first, int days)
    {
        var exit = first.AddDays(random.Next(-DaysBefore, Math.Max(days - 30, 1)));
        var known = exit.AddDays(random.Next(0, LatestRegistration));
        var isProtected = random.Next(100) < 3;
        var corrected = random.Next(100) < 12 ? exit.AddMonths(random.Next(2) == 0 ? -1 : 1) : (DateOnly?)null;
        return new RehearsedPerson(
            number, Secrets.NewParticipantCode(), exit, known, corrected, isProtected ? [] : Pick(Reach), Pick(Shares), ActsOn: random.Next(1, 4), DaysToAct: random.Next(0, 6))
        {
            Gender = random.Next(2) == 0 ? "woman" : "man",
            Language = Pick(Languages),
            IsProtected = isProtected,
        };
    }

    private T Pick<T>((T Value, int OfHundred)[] shares)
    {
        var left = random.Next(100);
        return shares.First(share => (left -= share.OfHundred) < 0).Value;
    }
}
