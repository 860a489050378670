using System.Globalization;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Features.Shared;
using Uppfoljning.Web.Localisation;

namespace Uppfoljning.Web.Features.Participants;

/// <summary>Puts the lines of a timeline, and what a change of date does, into words.</summary>
public static class TimelineWords
{
    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Steps of the default plan have words of their own, others their id.</summary>
    public static string Step(Words words, string step) => words.Has($"messages.step.{step}") ? words[$"messages.step.{step}"] : step;

    public static string Step(Words words, string step, Channel channel) => $"{Step(words, step)}, {words[$"messages.channel.{channel}"]}";

    public static string Head(Words words, TimelineLine line) => line switch
    {
        { Step: { } step, Channel: { } channel } => Step(words, step, channel),
        { Step: { } step } => Step(words, step),
        { What: TimelineKind.ContactStopped } => words[$"messages.cause.{line.Cause}"],
        { What: TimelineKind.ConsentGiven or TimelineKind.ConsentWithdrawn } => words[$"people.consent.{line.Cause}"],
        _ => "",
    };

    /// <summary>Each reason as a sentence.</summary>
    public static IEnumerable<string> Why(Words words, TimelineLine line, ContactCaps caps)
    {
        if (line.Step is not null && line.Cause is not null)
        {
            yield return $"{CauseWords.Of(words, line.Cause)}.";
        }

        if (line.What is TimelineKind.Started or TimelineKind.Exited)
        {
            if (line.Until is { } known && known != line.On)
            {
                yield return words.With("timeline.known", ("date", Date(known)));
            }
        }
        else if (line.Until is { } until)
        {
            yield return words.With("timeline.until", ("date", Date(until)));
        }

        if (line.Meant is { } meant)
        {
            yield return words.With("timeline.meant", ("date", Date(meant)));
        }

        foreach (var move in Enum.GetValues<Moves>().Where(m => m != Moves.None && line.Moved.HasFlag(m)))
        {
            var days = move == Moves.OtherOccasion ? caps.DaysBetweenOccasions : caps.DaysBetweenMessages;
            yield return words.With($"timeline.moved.{move}", ("days", days.ToString(CultureInfo.InvariantCulture)));
        }

        if (line.IsHeldByOutbox)
        {
            yield return words["timeline.paused"];
        }

        if (line.DeliveredOn is { } delivered)
        {
            yield return words.With("timeline.delivered", ("date", Date(delivered)));
        }
    }

    /// <summary>How the kind is marked.</summary>
    public static string Tag(TimelineKind kind) => kind switch
    {
        TimelineKind.Sent or TimelineKind.Answered or TimelineKind.ConsentGiven => "good",
        TimelineKind.Failed or TimelineKind.ConsentWithdrawn or TimelineKind.ContactStopped => "wrong",
        TimelineKind.Uncertain or TimelineKind.Deferred or TimelineKind.Stopped or TimelineKind.Missed or TimelineKind.WillNot or TimelineKind.HeldBack or TimelineKind.Declined or TimelineKind.Tried => "warn",
        _ => "",
    };
}
