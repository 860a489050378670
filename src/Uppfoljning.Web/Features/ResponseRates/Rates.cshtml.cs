using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.ResponseRates;

/// <summary>One programme's response rates: by occasion, and of one occasion by what is known of people, with the names of those who are missing.</summary>
[Requires(Permission.RunFollowUp)]
public sealed class RatesModel(ResponseRateQuery query, CategoryLists lists, Texts texts) : PageModel
{
    public Words Words => texts.Staff;

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [BindProperty(SupportsGet = true)] public string? Occasion { get; set; }

    /// <summary>The background and the group of it whose missing people are named; everybody without.</summary>
    [BindProperty(SupportsGet = true)] public string? By { get; set; }

    [BindProperty(SupportsGet = true)] public string? Group { get; set; }

    public ProgrammeRates Rates { get; private set; } = null!;

    /// <summary>The occasion that is broken down; null when none is chosen.</summary>
    public OccasionRates? Chosen { get; private set; }

    /// <summary>Those of the group who have neither answered nor said no, by name.</summary>
    public IReadOnlyList<(string Name, PersonAsked Person)> Missing { get; private set; } = [];

    /// <summary>What the group is called; null when it is everybody.</summary>
    public string? GroupLabel { get; private set; }

    public IEnumerable<(RateBackground By, IReadOnlyList<RateGroup> Groups)> Tables =>
        RateBackground.All.Select(by => (by, (IReadOnlyList<RateGroup>)[.. by.GroupsOf(Chosen!.People, lists)]));

    /// <summary>How the answers came, the most first.</summary>
    public IEnumerable<(string Mode, int Count)> Modes => Chosen!.People.Where(p => p.Mode is not null)
        .GroupBy(p => p.Mode!.Value).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (Words[$"mode.{g.Key}"], g.Count()));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await query.FindAsync(Id, stop) is not { } rates)
        {
            return NotFound();
        }

        Rates = rates;
        if (Occasion is null)
        {
            return Page();
        }

        if (rates.Occasions.FirstOrDefault(o => o.Occasion == Occasion) is not { } chosen || PeopleIn(chosen) is not { } people)
        {
            return NotFound();
        }

        Chosen = chosen;
        var missing = people.Where(p => p.IsMissing).ToList();
        var names = await query.NamesAsync(Id, missing.Select(p => p.Id), stop);
        Missing = [.. missing.Select(p => (Name: names[p.Id], p)).OrderBy(p => p.Name, SwedishOrder.Comparer)];
        return Page();
    }

    public string LabelOf(RateGroup group) => group.Label ?? Words["rates.unknown"];

    public string AddressOf(RateBackground by, RateGroup group) =>
        $"/program/{Id}/svarsfrekvens?Occasion={Uri.EscapeDataString(Occasion!)}&By={by.Name}&Group={Uri.EscapeDataString(group.Code)}#saknas";

    /// <returns>Null when there is no such group.</returns>
    private IReadOnlyList<PersonAsked>? PeopleIn(OccasionRates chosen)
    {
        if (By is null && Group is null)
        {
            return chosen.People;
        }

        var group = RateBackground.Find(By)?.GroupsOf(chosen.People, lists).FirstOrDefault(g => g.Code == Group);
        GroupLabel = group is null ? null : LabelOf(group);
        return group?.People;
    }
}
