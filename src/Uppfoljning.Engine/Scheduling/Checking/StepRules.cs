using Uppfoljning.Engine.Checking;
using static Uppfoljning.Engine.Scheduling.Checking.OccasionRules;

namespace Uppfoljning.Engine.Scheduling.Checking;

/// <summary>Steps that contradict one another, the occasion or the caps.</summary>
internal static class StepRules
{
    public static PlanRule[] All =>
    [
        new("id.duplicate", (plan, _) => plan.Occasions.SelectMany(occasion => NameRules.Repeated(occasion.Steps, step => step.Id, "id"))),
        PlanRule.ForSteps("plan.step.order", (step, occasion, _) =>
            Before(step, occasion) is { } before && ForSome(anchor => DayOf(step, occasion, anchor) < DayOf(before, occasion, anchor))),
        PlanRule.ForSteps("plan.step.spacing", (step, occasion, plan) =>
            ContactBefore(step, occasion) is { } before && ForSome(anchor => IsTooNear(DayOf(step, occasion, anchor) - DayOf(before, occasion, anchor), plan.Caps))),
        PlanRule.ForSteps("plan.step.end", (step, occasion, _) => ForSome(anchor => DayOf(step, occasion, anchor) > LastDay(occasion, anchor))),
        PlanRule.ForSteps("plan.step.cap", (step, occasion, plan) =>
            IsBeyond(step, occasion, channel => channel.IsElectronic(), plan.Caps.ElectronicPerOccasion)
            || IsBeyond(step, occasion, channel => channel == Channel.Call, plan.Caps.CallsPerOccasion)),
        PlanRule.ForSteps("plan.step.channels", (step, _, _) => step.Channels.Count > 1 && step.Channels.Any(channel => channel.IsStaffOnly()), "channels"),
        PlanRule.ForSteps("plan.step.message.missing", (step, _, _) => step.Message is null && !step.Channels[0].IsStaffOnly()),
        PlanRule.ForSteps("plan.step.message.unwanted", (step, _, _) => step.Message is not null && step.Channels[0].IsStaffOnly(), "message"),
        new("plan.step.message.unknown", (plan, draft) =>
            from step in plan.Occasions.SelectMany(occasion => occasion.Steps)
            where step.Message is not null && MessageOf(step, plan) is null && !draft.Unread.Contains(step.Message)
            select new Breach(step, "message", step.Message)),
        PlanRule.ForSteps("plan.step.message.channel", (step, _, plan) =>
            MessageOf(step, plan) is { } message && !step.Channels.All(message.Covers), "channels"),
        PlanRule.ForSteps("plan.step.sequence", IsOutOfSequence),
    ];

    private static ContactStep? Before(ContactStep step, Occasion occasion) =>
        occasion.Steps.TakeWhile(other => other != step).LastOrDefault();

    private static ContactStep? ContactBefore(ContactStep step, Occasion occasion) => step.Channels[0].IsStaffOnly()
        ? null
        : occasion.Steps.TakeWhile(other => other != step).LastOrDefault(other => other.Channels[0] != Channel.Task);

    private static bool IsTooNear(int days, ContactCaps caps) => days >= 0 && days < caps.DaysBetweenMessages;

    private static bool IsBeyond(ContactStep step, Occasion occasion, Func<Channel, bool> counts, int cap) =>
        counts(step.Channels[0]) && occasion.Steps.TakeWhile(other => other != step).Count(other => counts(other.Channels[0])) >= cap;

    private static bool IsOutOfSequence(ContactStep step, Occasion occasion, ContactPlan plan)
    {
        if (step.Channels[0].IsStaffOnly() || MessageOf(step, plan) is not { } message)
            return false;
        var earlier = occasion.Steps.TakeWhile(other => other != step).Select(other => MessageOf(other, plan)?.Type).ToList();
        var later = occasion.Steps.SkipWhile(other => other != step).Skip(1).Select(other => MessageOf(other, plan)?.Type);
        return earlier.Contains(MessageType.Last) || message.Type switch
        {
            MessageType.Notice or MessageType.NumberCheck => earlier.Any(AsksForAnswer),
            MessageType.Reminder or MessageType.Last => later.Contains(MessageType.Invitation),
            _ => false,
        };
    }

    private static bool AsksForAnswer(MessageType? type) => type is MessageType.Invitation or MessageType.Reminder;

    private static ContactMessage? MessageOf(ContactStep step, ContactPlan plan) => plan.Messages.FirstOrDefault(message => message.Id == step.Message);
}
