using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>The ways to reach a made-up person, as they are ticked.</summary>
internal static class SimulatedReach
{
    private const string Mobile = "mobil", Email = "epost", Address = "adress";

    public static IReadOnlyList<string> Ways { get; } = [Mobile, Email, Address];

    public static Reach Of(IReadOnlyCollection<string> ways) => new()
    {
        Sms = State(ways.Contains(Mobile)),
        Call = State(ways.Contains(Mobile)),
        Email = State(ways.Contains(Email)),
        Letter = State(ways.Contains(Address)),
    };

    private static ReachState State(bool has) => has ? ReachState.Usable : ReachState.Missing;
}
