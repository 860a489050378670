using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

/// <summary>Something a rule does not allow.</summary>
/// <param name="Part">The part of the questionnaire it is about.</param>
/// <param name="Property">The property of the part; null is the part itself.</param>
/// <param name="Found">What was found; null is what stands in the file.</param>
/// <param name="Expected">What should have been there.</param>
/// <param name="BytesIn">How far into the text the trouble is.</param>
internal readonly record struct Breach(object Part, string? Property = null, string? Found = null, string Expected = "", int BytesIn = 0);

/// <summary>One line of the rule table: a finding code, and what breaks it.</summary>
internal sealed record Rule(string Code, Func<Questionnaire, Draft, IEnumerable<Breach>> Breaches)
{
    /// <summary>A rule that looks at one part at a time.</summary>
    public static Rule For<T>(
        string code,
        Func<Questionnaire, IEnumerable<T>> parts,
        Func<T, Questionnaire, bool> isBroken,
        string? property = null,
        Func<T, string>? found = null,
        string expected = "")
        where T : class =>
        new(code, (questionnaire, _) => parts(questionnaire)
            .Where(part => isBroken(part, questionnaire))
            .Select(part => new Breach(part, property, found?.Invoke(part), expected)));

    /// <summary>A rule that looks at one named part at a time and finds some of the names in it at fault.</summary>
    public static Rule ForNames<T>(
        string code,
        Func<Questionnaire, IEnumerable<T>> parts,
        Func<T, Questionnaire, IEnumerable<string>> faulty,
        string property)
        where T : class =>
        new(code, (questionnaire, draft) =>
            from part in parts(questionnaire)
            from name in faulty(part, questionnaire)
            where !draft.Unread.Contains(name)
            select new Breach(part, property, name));

    public void Apply(Questionnaire questionnaire, Draft draft)
    {
        foreach (var breach in Breaches(questionnaire, draft).Take(Limits.Findings))
            draft.Findings.Add(Code, draft.NodeOf(breach.Part, breach.Property), breach.Found, breach.Expected, breach.BytesIn);
    }
}
