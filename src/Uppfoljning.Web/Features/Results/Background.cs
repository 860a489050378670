using Uppfoljning.Statistics.Columns;
using Uppfoljning.Web.Data.Cases;

namespace Uppfoljning.Web.Features.Results;

/// <summary>What results may be broken down by: a fact under the participant code, or, when nobody knows who answered, the answer to the item of the same name.</summary>
internal sealed record Background(string Item, CodeList Codes, Func<Enrolment, string?> Of)
{
    public static readonly IReadOnlyList<Background> All =
    [
        new("gender", CodeList.OfOptions(["woman", "man", "other"]), enrolment => enrolment.Gender),
        new("ageBand", CodeList.OfOptions(["16-19", "20-24", "25-29", "30-35", "36-45", "46-55", "56-65", "66+"]), enrolment => enrolment.AgeBand),
    ];

    /// <summary>The id of the column, which no item can have.</summary>
    public string Column => $"@{Item}";
}
