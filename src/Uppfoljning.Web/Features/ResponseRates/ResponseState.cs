namespace Uppfoljning.Web.Features.ResponseRates;

/// <summary>Where one person stands at one occasion that has begun.</summary>
public enum ResponseState
{
    Answered,
    /// <summary>Asked, and the link is still open.</summary>
    Waiting,
    /// <summary>Asked, and has said no: to this occasion or to all.</summary>
    SaidNo,
    /// <summary>Asked, and the window closed without a word.</summary>
    Silent,
    /// <summary>The occasion has begun, and nothing has gone: yet, or at all.</summary>
    NotAsked,
    /// <summary>Övertäckning: has died, or was registered by mistake.</summary>
    Outside,
}
