using Uppfoljning.Statistics.Proportions;

namespace Uppfoljning.Web.Features.ResponseRates;

/// <summary>How many of some people answered, and what became of the others.</summary>
public sealed class RateCounts(IEnumerable<PersonAsked> people)
{
    private readonly Dictionary<ResponseState, int> states = people.GroupBy(p => p.State).ToDictionary(g => g.Key, g => g.Count());

    public int this[ResponseState state] => states.GetValueOrDefault(state);

    public int Answered => this[ResponseState.Answered];

    public int Asked => Answered + this[ResponseState.Waiting] + this[ResponseState.SaidNo] + this[ResponseState.Silent];

    public int Missing => this[ResponseState.Waiting] + this[ResponseState.Silent] + this[ResponseState.NotAsked];

    /// <summary>Answered of those asked, without overcoverage, with Wilson's interval.</summary>
    public ShareEstimate Rate => Proportion.Wilson(Answered, Asked);
}
