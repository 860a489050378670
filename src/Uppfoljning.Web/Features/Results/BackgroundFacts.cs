using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Features.Results;

/// <summary>What is known of the participants of a programme, by code.</summary>
internal sealed class BackgroundFacts
{
    private readonly Dictionary<string, string?[]> byCode = [];

    public BackgroundFacts(IEnumerable<Enrolment> enrolments)
    {
        foreach (var enrolment in enrolments)
        {
            byCode[enrolment.ParticipantCode] = [.. Background.All.Select(background => background.Of(enrolment))];
        }
    }

    /// <summary>One for each of <see cref="Background.All"/>; none for a code that is not enrolled.</summary>
    public string?[] Of(string code) => byCode.GetValueOrDefault(code, []);

    /// <summary>Whether what is known here is known there, and the same; more may be known there.</summary>
    public bool Says(BackgroundFacts later) => byCode.All(one => later.Of(one.Key).AsSpan().SequenceEqual(one.Value));
}
