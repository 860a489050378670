using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Features.ResponseRates;

/// <summary>What response rates are broken down by: facts that are known of those who do not answer too.</summary>
/// <param name="Name">In addresses, and among the staff texts under <c>rates.by.</c></param>
/// <param name="ListOf">The list of its groups.</param>
/// <param name="Of">A person's group; null when it is not known.</param>
public sealed record RateBackground(string Name, Func<CategoryLists, CategoryList> ListOf, Func<PersonAsked, string?> Of)
{
    /// <summary>In addresses: those of whom it is not known.</summary>
    public const string Unknown = "-";

    public static readonly IReadOnlyList<RateBackground> All =
    [
        new("gender", lists => lists.Gender, person => person.Gender),
        new("ageBand", lists => lists.AgeBand, person => person.AgeBand),
        new("language", lists => lists.Language, person => person.Language),
    ];

    public static RateBackground? Find(string? name) => All.FirstOrDefault(background => background.Name == name);

    /// <summary>The groups that somebody belongs to, in the order of the list; last those of whom it is not known.</summary>
    public IEnumerable<RateGroup> GroupsOf(IReadOnlyList<PersonAsked> people, CategoryLists lists)
    {
        var list = ListOf(lists);
        var byCode = people.ToLookup(person => list.Has(Of(person)) ? Of(person)! : Unknown);
        return list.Entries.Select(entry => entry.Code).Append(Unknown)
            .Where(byCode.Contains)
            .Select(code => new RateGroup(code, list.Find(code)?.Sv, [.. byCode[code]]));
    }
}

/// <param name="Label">Null for those of whom it is not known.</param>
public sealed record RateGroup(string Code, string? Label, IReadOnlyList<PersonAsked> People)
{
    public RateCounts Counts { get; } = new(People);
}
