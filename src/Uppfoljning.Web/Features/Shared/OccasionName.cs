using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Shared;

/// <summary>What staff pages call an occasion: those of the default plan have words of their own, others their id.</summary>
public static class OccasionName
{
    /// <param name="id">Of the plan, or of one recurrence: <c>quarter-2</c>.</param>
    /// <param name="words">The staff texts.</param>
    public static string Of(string id, Words words)
    {
        if (words.Has($"occasion.{id}"))
        {
            return words[$"occasion.{id}"];
        }

        var dash = id.LastIndexOf('-');
        return dash > 0 && words.Has($"occasion.{id[..dash]}")
            ? words.With("occasion.time", ("occasion", words[$"occasion.{id[..dash]}"]), ("number", id[(dash + 1)..]))
            : id;
    }
}
