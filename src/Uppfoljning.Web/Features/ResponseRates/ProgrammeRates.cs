namespace Uppfoljning.Web.Features.ResponseRates;

/// <param name="People">Everybody at every occasion that has begun for them.</param>
/// <param name="Unregistered">How many took part without being registered; nobody could ask them.</param>
/// <param name="Occasions">The occasions that somebody has come to, in the order of the plan.</param>
public sealed record ProgrammeRates(int Id, string Programme, IReadOnlyList<PersonAsked> People, int Unregistered, IReadOnlyList<OccasionRates> Occasions);

/// <param name="Occasion">Of one recurrence: <c>quarter-2</c>.</param>
public sealed record OccasionRates(string Occasion, IReadOnlyList<PersonAsked> People)
{
    public RateCounts Counts { get; } = new(People);
}
