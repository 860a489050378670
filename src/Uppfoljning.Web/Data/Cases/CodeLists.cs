using System.Collections.Frozen;
using System.Text.Json;

namespace Uppfoljning.Web.Data.Cases;

/// <summary>
/// The category lists of the field, from <c>Data/Cases/code-lists.json</c> beside the program. An organisation may add
/// lines and change words; a code is never used again for something else.
/// </summary>
public sealed class CodeLists
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly FrozenDictionary<string, CodeList> lists = Read().ToFrozenDictionary(l => l.Key, l => new CodeList(l.Value));

    public CodeList Gender => lists["gender"];
    public CodeList AgeBand => lists["ageBand"];
    public CodeList Language => lists["language"];
    public CodeList Income => lists["income"];
    public CodeList ExitReason => lists["exitReason"];
    public CodeList FollowUpStatus => lists["followUpStatus"];
    public CodeList Agency => lists["agency"];
    public CodeList ReferralOutcome => lists["referralOutcome"];
    public CodeList PriorSupport => lists["priorSupport"];
    public CodeList NotReached => lists["notReached"];
    public CodeList Activity => lists["activity"];
    public CodeList YesNo => lists["yesNo"];

    /// <summary>The band of a person of this birth year in the year of the start; null when either is not known.</summary>
    public string? AgeBandOf(int? birthYear, DateOnly? startedOn) => (startedOn?.Year - birthYear) is { } age
        ? AgeBand.Entries.FirstOrDefault(band => age >= band.From && age <= band.To)?.Code
        : null;

    private static Dictionary<string, CodeEntry[]> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, CodeEntry[]>>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "Cases", "code-lists.json")), Strict)!;
}

/// <summary>One list, in the order it is shown.</summary>
public sealed class CodeList(IReadOnlyList<CodeEntry> entries)
{
    private readonly FrozenDictionary<string, CodeEntry> byCode = entries.ToFrozenDictionary(e => e.Code);
    private readonly FrozenDictionary<string, string> byWord = entries
        .SelectMany(e => e.Also.Append(e.Code).Append(e.Sv).Select(word => (Word: Fold(word), e.Code)))
        .DistinctBy(w => w.Word)
        .ToFrozenDictionary(w => w.Word, w => w.Code);

    public IReadOnlyList<CodeEntry> Entries { get; } = entries;

    public bool Has(string? code) => code is not null && byCode.ContainsKey(code);

    public CodeEntry? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The Swedish words of a code, and the code itself when the list has lost it.</summary>
    public string Label(string code) => Find(code)?.Sv ?? code;

    /// <summary>The code that somebody's word stands for: the code, its Swedish words or one of its other names, in any case.</summary>
    public string? Read(string word) => byWord.GetValueOrDefault(Fold(word));

    private static string Fold(string word) => word.Trim().ToLowerInvariant().Replace('–', '-');
}

/// <param name="Code">Stored.</param>
/// <param name="Sv">Shown.</param>
public sealed record CodeEntry(string Code, string Sv)
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
