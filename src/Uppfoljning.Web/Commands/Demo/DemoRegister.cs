namespace Uppfoljning.Web.Commands.Demo;

/// <summary>
/// 97 made-up people who have left a programme, and who of them answered, in the shape of the C2 evaluation
/// (97 ended, 61 answered at exit, 58 and 49 later). The same seed makes the same people.
/// </summary>
internal sealed class DemoRegister
{
    public const int Ended = 97;
    public const int AnsweredAtExit = 61;
    public const int AnsweredAtSixMonths = 58;
    public const int AnsweredAtTwelveMonths = 49;

    private static readonly (string Code, int Weight)[] Genders = [("woman", 55), ("man", 43), ("other", 2)];
    private static readonly (string Code, int Weight)[] AgeBands =
        [("16-19", 4), ("20-24", 14), ("25-29", 16), ("30-35", 18), ("36-45", 24), ("46-55", 16), ("56-65", 8)];

    private static readonly (string Code, int Weight)[] Agencies =
        [("socialServices", 34), ("socialInsurance", 26), ("employmentService", 28), ("region", 12)];

    private static readonly (string Code, int Weight)[] Reasons =
        [("work", 34), ("studies", 16), ("otherMeasure", 22), ("interrupted", 12), ("noMeasure", 16)];

    public DemoRegister(Random random)
    {
        People = [.. Enumerable.Range(1, Ended).Select(number => Make(number, random))];
        AtExit = Draw(AnsweredAtExit, random);
        AtSixMonths = Draw(AnsweredAtSixMonths, random);
        AtTwelveMonths = Draw(AnsweredAtTwelveMonths, random);
    }

    public IReadOnlyList<DemoPerson> People { get; }

    public IReadOnlySet<DemoPerson> AtExit { get; }

    public IReadOnlySet<DemoPerson> AtSixMonths { get; }

    public IReadOnlySet<DemoPerson> AtTwelveMonths { get; }

    private static DemoPerson Make(int number, Random random)
    {
        var reason = Pick(Reasons, random);
        var lift = reason is "work" or "studies" ? 0.5 : -0.3;
        return new DemoPerson(
            $"D{number:000}",
            Pick(Genders, random),
            Pick(AgeBands, random),
            Pick(Agencies, random),
            reason,
            lift + (0.9 * Normal(random)),
            random.Next(3, 19),
            random.Next(13, 18),
            random.Next(0, 25));
    }

    /// <summary>People who are well answer somewhat more often.</summary>
    private HashSet<DemoPerson> Draw(int count, Random random) =>
        [.. People.OrderByDescending(p => (0.3 * p.WellBeing) + Normal(random)).Take(count)];

    private static string Pick((string Code, int Weight)[] among, Random random)
    {
        var at = random.Next(among.Sum(a => a.Weight));
        return among.First(a => (at -= a.Weight) < 0).Code;
    }

    internal static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
