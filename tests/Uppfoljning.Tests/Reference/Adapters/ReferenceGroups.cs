using Uppfoljning.Statistics.Tables;

namespace Uppfoljning.Tests.Reference.Adapters;

/// <summary>The slots "value" and "group" of a case as one frequency table a level, in the order of the levels.</summary>
internal static class ReferenceGroups
{
    public static (string[] Levels, FrequencyTable[] Groups) Of(ReferenceCase c)
    {
        var values = c.Vector("value");
        var persons = c.Text("group").Zip(values, (group, value) => (Group: group, Value: value)).ToArray();
        string[] levels = c.Args.Has("levels")
            ? c.Args.Strings("levels")
            : [.. persons.Select(person => person.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var byGroup = persons.ToLookup(person => person.Group, person => person.Value);
        return (levels, [.. levels.Select(level => FrequencyTable.Of([.. byGroup[level]]))]);
    }
}
