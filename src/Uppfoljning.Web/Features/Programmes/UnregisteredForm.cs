using System.Globalization;
using Uppfoljning.Web.Features.Shared;

namespace Uppfoljning.Web.Features.Programmes;

/// <summary>How many took part without being registered, as it is typed: a row for each year and gender, and one for each gender of a year that is typed too.</summary>
public sealed record UnregisteredForm
{
    public const int FirstYear = 1990;
    public const int MostPeople = 10_000;

    /// <summary>The year of the rows that have none of their own.</summary>
    public string? OtherYear { get; init; }
    public UnregisteredRow[] Rows { get; init; } = [];

    public string In(int? year, string gender) => Rows.FirstOrDefault(r => r.Year == year && r.Gender == gender)?.Count ?? "";

    /// <summary>The years that have rows of their own, the latest first.</summary>
    public IReadOnlyList<int> YearsUntil(int thisYear) =>
        [.. Rows.Select(r => r.Year).OfType<int>().Where(y => y >= FirstYear && y <= thisYear).Append(thisYear).Append(thisYear - 1).Distinct().OrderDescending()];

    public IReadOnlyList<Problem> Judge(int thisYear)
    {
        var problems = Rows.Where(r => r.People is null).Select(r => new Problem(r.Field, "programmes.unregistered.Count.wrong")).ToList();
        if (Year(thisYear) is not { } year)
        {
            problems.AddRange(IsOtherUsed ? [new Problem(nameof(OtherYear), "programmes.unregistered.OtherYear.wrong")] : []);
        }
        else if (YearsUntil(thisYear).Contains(year))
        {
            problems.Add(new Problem(nameof(OtherYear), "programmes.unregistered.OtherYear.above"));
        }
        else if (!Rows.Any(r => r.Year is null && r.People != 0))
        {
            problems.Add(new Problem(nameof(OtherYear), "programmes.unregistered.OtherYear.nobody"));
        }

        return problems;
    }

    /// <summary>Only for a form without problems.</summary>
    public IEnumerable<(int Year, string Gender, int People)> Counts(int thisYear) => Rows
        .Where(r => r.Year is null ? Year(thisYear) is not null : YearsUntil(thisYear).Contains(r.Year.Value))
        .DistinctBy(r => (r.Year, r.Gender))
        .Select(r => (r.Year ?? Year(thisYear)!.Value, r.Gender, r.People!.Value));

    private bool IsOtherUsed => !string.IsNullOrWhiteSpace(OtherYear) || Rows.Any(r => r.Year is null && r.People != 0);

    private int? Year(int thisYear) =>
        int.TryParse(OtherYear?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= FirstYear && year <= thisYear ? year : null;
}

public sealed record UnregisteredRow
{
    /// <summary>Null in the rows whose year is typed.</summary>
    public int? Year { get; init; }
    public string Gender { get; init; } = "";
    public string? Count { get; init; }

    /// <summary>Nothing typed is nobody; null when it is no number of people.</summary>
    public int? People => string.IsNullOrWhiteSpace(Count) ? 0
        : int.TryParse(Count.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people <= UnregisteredForm.MostPeople ? people
        : null;

    public string Field => FieldOf(Year, Gender);

    public static string FieldOf(int? year, string gender) => string.Create(CultureInfo.InvariantCulture, $"Count-{year?.ToString(CultureInfo.InvariantCulture) ?? "other"}-{gender}");
}
