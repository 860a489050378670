namespace Uppfoljning.Web.Features.Messages.Calls;

/// <summary>A call to make.</summary>
/// <param name="IsAsked">The person asked for it; otherwise it is a step of the plan.</param>
/// <param name="Id">Of the link that it was asked for by, or of the message.</param>
public readonly record struct CallKey(bool IsAsked, long Id)
{
    private const string Asked = "onskat", Planned = "planerat";

    public string Address => $"/samtal/{(IsAsked ? Asked : Planned)}/{Id}";

    public static CallKey Of(string kind, long id) => new(kind == Asked, id);
}
