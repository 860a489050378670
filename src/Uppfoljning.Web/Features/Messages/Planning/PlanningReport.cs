using Uppfoljning.Web.Data.People;

namespace Uppfoljning.Web.Features.Messages.Planning;

/// <summary>What one sweep did.</summary>
/// <param name="Looked">Times in programmes whose plan was made.</param>
/// <param name="Queued">Contacts that fell due.</param>
/// <param name="Withdrawn">Contacts that waited and are no longer to happen, or not now.</param>
/// <param name="Dropped">Steps noted as not happening.</param>
/// <param name="Paused">Why nothing was planned, or null.</param>
public sealed record PlanningReport(int Looked, int Queued, int Withdrawn, int Dropped, PauseReason? Paused = null)
{
    public static PlanningReport operator +(PlanningReport a, PlanningReport b) =>
        new(a.Looked + b.Looked, a.Queued + b.Queued, a.Withdrawn + b.Withdrawn, a.Dropped + b.Dropped, a.Paused ?? b.Paused);
}
