using Uppfoljning.Web.Data;

namespace Uppfoljning.Web.Features.ResponseRates;

/// <summary>One person at one occasion: whether there is an answer, never which.</summary>
/// <param name="Occasion">Of one recurrence: <c>quarter-2</c>.</param>
/// <param name="Language">The one that the person is written to in.</param>
/// <param name="Mode">How the answers were given; null when there are none.</param>
public sealed record PersonAsked(int Id, string Occasion, ResponseState State, string? Gender, string? AgeBand, string Language, ResponseMode? Mode)
{
    public bool IsAsked => State is ResponseState.Answered or ResponseState.Waiting or ResponseState.SaidNo or ResponseState.Silent;

    /// <summary>Has neither answered nor said no.</summary>
    public bool IsMissing => State is ResponseState.Waiting or ResponseState.Silent or ResponseState.NotAsked;
}
