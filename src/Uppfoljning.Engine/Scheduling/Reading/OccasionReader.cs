using Uppfoljning.Engine.Checking;
using Uppfoljning.Engine.Format;

namespace Uppfoljning.Engine.Scheduling.Reading;

/// <summary>Reads an occasion with its questionnaires and steps.</summary>
internal sealed class OccasionReader(Draft draft)
{
    public Occasion? Read(Fields fields)
    {
        var id = fields.Name("id");
        var anchor = fields.OneOf<Anchor>("anchor");
        var enabled = fields.Node.Find("enabled") is null || fields.Flag("enabled");
        fields.Take("enabled", required: false);
        var every = fields.Integer("everyMonths", 1, PlanLimits.Months, required: false);
        var (opens, closes) = (fields.Offset("opens", draft), fields.Offset("closes", draft));
        var ends = fields.Integer("endsOnDay", 0, PlanLimits.Days, required: false);
        var questionnaires = fields.Objects("questionnaires", draft, PlanLimits.Questionnaires, ReadQuestionnaire);
        var steps = fields.Objects("steps", draft, PlanLimits.Steps, ReadStep);
        fields.Close();
        if (fields.Failed)
            draft.Unread.UnionWith(steps.Select(step => step.Message).OfType<string>());
        return fields.Failed ? null : new Occasion
        {
            Id = id!,
            Anchor = anchor!.Value,
            Enabled = enabled,
            EveryMonths = every,
            Opens = opens!.Value,
            Closes = closes!.Value,
            EndsOnDay = ends,
            Questionnaires = questionnaires,
            Steps = steps,
        };
    }

    private static OccasionQuestionnaire? ReadQuestionnaire(Fields fields)
    {
        var id = fields.Name("id");
        var roles = fields.Words<OccasionRole>("roles");
        fields.Close();
        return fields.Failed ? null : new OccasionQuestionnaire(id!, roles);
    }

    private ContactStep? ReadStep(Fields fields)
    {
        var id = fields.Name("id");
        var day = fields.Integer("day", -PlanLimits.Days, PlanLimits.Days, required: false);
        var afterAnchor = fields.Offset("afterAnchor", draft, required: false);
        if (day is null == afterAnchor is null && !fields.Failed)
            fields.Fail("plan.step.time", fields.Node);
        var channels = fields.Words<Channel>("channels");
        var choice = fields.Flag("personsChoiceFirst");
        var message = fields.Name("message", required: false);
        fields.Close();
        if (fields.Failed && message is not null)
            draft.Unread.Add(message);
        return fields.Failed ? null : new ContactStep
        {
            Id = id!,
            CountsFromAnchor = afterAnchor is not null,
            Offset = afterAnchor ?? new Offset(0, day!.Value),
            Channels = channels,
            PersonsChoiceFirst = choice,
            Message = message,
        };
    }
}
