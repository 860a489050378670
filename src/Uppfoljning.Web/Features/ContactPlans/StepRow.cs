using System.Text.Json;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>One step as it is typed.</summary>
public sealed record StepRow
{
    /// <summary>A step goes by at most as many ways as there are to contact somebody.</summary>
    public const int MostChannels = 4;

    /// <summary>Empty for a new one.</summary>
    public string? Id { get; init; }
    public bool CountsFromAnchor { get; init; }
    public string? Months { get; init; }
    public string? Days { get; init; }
    /// <summary>In order of preference; empty ones are passed over.</summary>
    public Channel?[] Channels { get; init; } = [];
    public bool PersonsChoiceFirst { get; init; }
    public string? Message { get; init; }
    public bool Remove { get; init; }

    public bool IsNew => string.IsNullOrEmpty(Id);

    /// <summary>A new row that nobody has written in is none.</summary>
    public bool IsKept => !Remove && !(IsNew && string.IsNullOrWhiteSpace(Days) && string.IsNullOrWhiteSpace(Months) && Chosen.Count == 0);

    public IReadOnlyList<Channel> Chosen => [.. Channels.OfType<Channel>()];

    public static StepRow Of(ContactStep step) => new()
    {
        Id = step.Id,
        CountsFromAnchor = step.CountsFromAnchor,
        Months = step.Offset.Months == 0 ? "" : Typed.Of(step.Offset.Months),
        Days = Typed.Of(step.Offset.Days),
        Channels = [.. step.Channels],
        PersonsChoiceFirst = step.PersonsChoiceFirst,
        Message = step.Message,
    };

    public IEnumerable<Problem> Judge(int at)
    {
        if (!IsKept)
        {
            yield break;
        }

        if (Typed.Number(Days) is null && (!CountsFromAnchor || !string.IsNullOrWhiteSpace(Days) || string.IsNullOrWhiteSpace(Months)))
        {
            yield return new Problem($"Days-{at}", "plan.number.wrong");
        }

        if (!string.IsNullOrWhiteSpace(Months) && (!CountsFromAnchor || Typed.Number(Months) is null))
        {
            yield return new Problem($"Months-{at}", CountsFromAnchor ? "plan.number.wrong" : "plan.months.wrong");
        }

        if (Chosen.Count == 0)
        {
            yield return new Problem($"Channel-{at}-0", "plan.channels.missing");
        }
    }

    internal ContactStep ToStep(StepNames names) => new()
    {
        Id = IsNew ? names.New(string.IsNullOrEmpty(Message) ? JsonNamingPolicy.CamelCase.ConvertName(Chosen[0].ToString()) : Message) : Id!,
        CountsFromAnchor = CountsFromAnchor,
        Offset = new Offset(Typed.Number(Months) ?? 0, Typed.Number(Days) ?? 0),
        Channels = Chosen,
        PersonsChoiceFirst = PersonsChoiceFirst,
        Message = string.IsNullOrEmpty(Message) ? null : Message,
    };
}
