using System.Globalization;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Features.Shared;

namespace Uppfoljning.Web.Features.Questionnaires;

/// <summary>What responses are asked for: in which programme, on which occasion, by whom, how and until when.</summary>
public sealed record CollectiveLinkForm
{
    public const int LongestDays = 366 * 2;

    /// <summary>The occasions of the domain; what an organisation names itself comes with its contact plan.</summary>
    public static readonly IReadOnlyList<string> Occasions = ["start", "quarter", "exit", "m6", "m12", "partners"];

    /// <summary>How answers to a shared address may be given.</summary>
    public static readonly IReadOnlyList<ResponseMode> Modes = [ResponseMode.Own, ResponseMode.WaitingRoom, ResponseMode.Supported];

    public int? ProgrammeId { get; init; }
    public string? Occasion { get; init; }
    public string? Role { get; init; }
    public ResponseMode? Mode { get; init; }
    /// <summary>The last day it is open, as yyyy-MM-dd.</summary>
    public string? ClosesOn { get; init; }

    public DateOnly? ClosesOnDay => DateOnly.TryParseExact(ClosesOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The end of the last day, in Sweden.</summary>
    public DateTimeOffset ClosingInstant() => StockholmTime.Instant(ClosesOnDay!.Value.AddDays(1), TimeOnly.MinValue);

    /// <param name="isOwnProgramme">The programme belongs to the questionnaire's organisation, and the caller coordinates it.</param>
    public List<Problem> Judge(bool isOwnProgramme, Questionnaire questionnaire, DateTimeOffset now)
    {
        var problems = new List<Problem>();
        void Demand(bool holds, string field, string key)
        {
            if (!holds)
            {
                problems.Add(new Problem(field, key));
            }
        }

        var today = StockholmTime.Civil(now).Day;
        Demand(isOwnProgramme, nameof(ProgrammeId), "links.programme.missing");
        Demand(Occasions.Contains(Occasion), nameof(Occasion), "links.occasion.missing");
        Demand(questionnaire.Respondents.Any(r => RoleWord.Of(r.Role) == Role), nameof(Role), "links.role.missing");
        Demand(Mode is { } mode && Modes.Contains(mode), nameof(Mode), "links.mode.missing");
        Demand(ClosesOnDay is { } day && day >= today && day <= today.AddDays(LongestDays), nameof(ClosesOn), "links.closes.wrong");
        return problems;
    }
}
