using Uppfoljning.Engine.Questionnaires;

namespace Uppfoljning.Engine.Checking;

internal static class InstrumentRules
{
    public static Rule[] All =>
    [
        Rule.For<Instrument>("instrument.permission", questionnaire => questionnaire.Instrument is { } instrument ? [instrument] : [],
            (instrument, _) => instrument.Permission is null, property: "permission", found: instrument => instrument.Name),
        Rule.For("item.locked.instrument", questionnaire => questionnaire.Items, (item, questionnaire) => item.Locked && questionnaire.Instrument is null,
            property: "locked"),
    ];
}
