using System.Text;
using Uppfoljning.Engine.Format;
using Uppfoljning.Engine.Scheduling;

namespace Uppfoljning.Web.Features.ContactPlans;

/// <summary>A programme's contact plan as it is worked on: the draft when there is one, otherwise the plan in use.</summary>
/// <param name="Programme">Its name.</param>
/// <param name="Json">The file.</param>
/// <param name="Reading">What it turned out to be, with all findings.</param>
/// <param name="DraftSavedOn">Null when there is no draft.</param>
/// <param name="Versions">Published ones, the newest first: that one is in use, and without any the default plan.</param>
public sealed record PlanView(string Programme, byte[] Json, ContactPlanReading Reading, DateOnly? DraftSavedOn, IReadOnlyList<PlanVersionRow> Versions)
{
    public bool IsDraft => DraftSavedOn is not null;

    public ContactPlan? Plan => Reading.Plan;

    public IReadOnlyList<Finding> Findings => Reading.Findings;

    public string Text => Encoding.UTF8.GetString(Json);
}

/// <param name="Number">1, 2, 3 … within the programme.</param>
public sealed record PlanVersionRow(int Number, DateOnly StoredOn);
