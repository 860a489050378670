using System.Collections.Frozen;
using System.Text.Json;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>
/// The category lists of the field, from <c>Data/Cases/categories.json</c> beside the program. An organisation may add
/// lines and change words; a code is never used again for something else.
/// </summary>
public sealed class CategoryLists
{
    /// <summary>The exit reason of a person who has died.</summary>
    public const string Deceased = "deceased";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly FrozenDictionary<string, CategoryList> lists = Read().ToFrozenDictionary(l => l.Key, l => new CategoryList(l.Value));

    public CategoryList Gender => lists["gender"];
    public CategoryList AgeBand => lists["ageBand"];
    public CategoryList Language => lists["language"];
    public CategoryList Income => lists["income"];
    public CategoryList ExitReason => lists["exitReason"];
    public CategoryList FollowUpStatus => lists["followUpStatus"];
    public CategoryList Agency => lists["agency"];
    public CategoryList ReferralOutcome => lists["referralOutcome"];
    public CategoryList PriorSupport => lists["priorSupport"];
    public CategoryList NotReached => lists["notReached"];
    public CategoryList Activity => lists["activity"];
    public CategoryList YesNo => lists["yesNo"];

    /// <summary>The band of a person of this birth year in the year of the start; null when either is not known.</summary>
    public string? AgeBandOf(int? birthYear, DateOnly? startedOn) => (startedOn?.Year - birthYear) is { } age
        ? AgeBand.Entries.FirstOrDefault(band => age >= band.From && age <= band.To)?.Code
        : null;

    private static Dictionary<string, Category[]> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, Category[]>>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "Cases", "categories.json")), Strict)!;
}

/// <summary>One list, in the order it is shown.</summary>
public sealed class CategoryList(IReadOnlyList<Category> entries)
{
    private readonly FrozenDictionary<string, Category> byCode = entries.ToFrozenDictionary(e => e.Code);
    private readonly FrozenDictionary<string, string> byWord = entries
        .SelectMany(e => e.Also.Append(e.Code).Append(e.Sv).Select(word => (Word: Fold(word), e.Code)))
        .DistinctBy(w => w.Word)
        .ToFrozenDictionary(w => w.Word, w => w.Code);

    public IReadOnlyList<Category> Entries { get; } = entries;

    public bool Has(string? code) => code is not null && byCode.ContainsKey(code);

    public Category? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The Swedish words of a code, and the code itself when the list has lost it.</summary>
    public string Label(string code) => Find(code)?.Sv ?? code;

    /// <summary>The code that somebody's word stands for: the code, its Swedish words or one of its other names, in any case.</summary>
    public string? Read(string word) => byWord.GetValueOrDefault(Fold(word));

    private static string Fold(string word) => word.Trim().ToLowerInvariant().Replace('–', '-');
}

/// <param name="Code">Stored.</param>
/// <param name="Sv">Shown.</param>
public sealed record Category(string Code, string Sv)
{
    /// <summary>Other names that files use for it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
    /// <summary>For income: counts as self-support by the rule of C2.</summary>
    public bool IsSelfSupport { get; init; }
    /// <summary>For income: the group in tables.</summary>
    public string? Group { get; init; }
    /// <summary>For exits: nobody is contacted after it.</summary>
    public bool StopsContact { get; init; }
    /// <summary>For age bands, in years, included.</summary>
    public int From { get; init; }
    /// <summary>For age bands, in years, included.</summary>
    public int To { get; init; }
}
