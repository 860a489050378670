using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Shared.Respondent;

/// <summary>What stands around every page that a respondent sees: the languages to choose among, and what must be said.</summary>
/// <param name="Words">The words of the language that the page is in.</param>
/// <param name="Languages">Those that may be chosen.</param>
public sealed record RespondentFrame(Words Words, IReadOnlyList<Language> Languages)
{
    /// <summary>Every person and answer is made up, and the page says so.</summary>
    public bool IsMadeUp { get; init; }

    /// <summary>Nobody has reviewed the translation; shown in a made-up programme only.</summary>
    public bool IsUnreviewed { get; init; }

    /// <summary>The languages stand first on a page that comes before the questions, and last on the others.</summary>
    public bool LanguagesFirst { get; init; }

    /// <summary>Something has to be put right, which the title of the page then begins with.</summary>
    public bool HasProblem { get; init; }

    /// <summary>What else stands in the address and goes along when the language is changed, such as <c>&amp;sist=1</c>.</summary>
    public string KeptQuery { get; init; } = "";

    /// <summary>Where the page goes by itself, on a tablet that many use; null on all other pages.</summary>
    public Onward? Onward { get; init; }

    /// <summary>Where one who is done with the tablet goes; null on a device of one's own.</summary>
    public string? LeaveAddress { get; init; }

    public Language Language => Words.Language;

    /// <summary>The part of a link that keeps the language on pages that remember nothing.</summary>
    public string Query => Language == Language.Swedish ? "" : $"?sprak={Language.Code}";
}

/// <summary>A page that is shown in the frame.</summary>
public interface IRespondentPage
{
    RespondentFrame Frame { get; }
}
