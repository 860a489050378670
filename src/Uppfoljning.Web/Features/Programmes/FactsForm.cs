using System.Globalization;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>Facts about a programme as they are typed: who owns it, whom it writes to in which languages, and what it is compared by.</summary>
public sealed record FactsForm
{
    public const int MostPlaces = 100_000;

    public string? Owner { get; init; }
    /// <summary>Swedish is always one.</summary>
    public string[] Languages { get; init; } = [];
    public bool SubsidisedIsSelfSupport { get; init; }
    public string? Size { get; init; }
    public string[] Activities { get; init; } = [];
    public string[] Cooperation { get; init; } = [];

    public int? Places => int.TryParse(Size?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : null;

    public IReadOnlyList<Problem> Judge(CategoryLists lists)
    {
        var problems = new List<Problem>();
        Demand(Owner?.Trim() is not { } owner || (owner.Length <= ProgrammeForm.LongestName && !owner.Any(char.IsControl)), nameof(Owner));
        Demand(Languages.All(l => Language.Find(l) is not null), nameof(Languages));
        Demand(string.IsNullOrWhiteSpace(Size) || Places is >= 1 and <= MostPlaces, nameof(Size));
        Demand(Activities.All(lists.Activity.Has), nameof(Activities));
        Demand(Cooperation.All(lists.Agency.Has), nameof(Cooperation));
        return problems;

        void Demand(bool holds, string field)
        {
            if (!holds)
            {
                problems.Add(new Problem(field, $"programmes.{field}.wrong"));
            }
        }
    }

    public static FactsForm Of(Programme programme) => new()
    {
        Owner = programme.Owner,
        Languages = [.. programme.Languages],
        SubsidisedIsSelfSupport = programme.SubsidisedIsSelfSupport,
        Size = programme.Size?.ToString(CultureInfo.InvariantCulture),
        Activities = [.. programme.Activities],
        Cooperation = [.. programme.Cooperation],
    };

    public void Fill(Programme programme)
    {
        programme.Owner = Owner?.Trim() ?? "";
        programme.Languages = [.. Language.All.Select(l => l.Code).Where(code => code == Language.Swedish.Code || Languages.Contains(code))];
        programme.SubsidisedIsSelfSupport = SubsidisedIsSelfSupport;
        programme.Size = Places;
        programme.Activities = [.. Activities.Distinct()];
        programme.Cooperation = [.. Cooperation.Distinct()];
    }
}
