using Uppfoljning.Engine.Format;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>Findings in a list, each leading to the field it is about.</summary>
/// <param name="PlaceOf">The id of the field for a JSON path; null when it is not on the page.</param>
public sealed record FindingsView(IReadOnlyList<Finding> Findings, Func<string, string?> PlaceOf)
{
    /// <summary>Those about one field.</summary>
    public IEnumerable<Finding> At(string field) => Findings.Where(f => PlaceOf(f.Path) == field);
}
