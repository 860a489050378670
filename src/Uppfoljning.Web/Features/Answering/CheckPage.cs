using Uppfoljning.Web.Features.Shared.Respondent;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>All questions that are asked, before the answers are sent.</summary>
/// <param name="SubmissionId">Makes a repeated submit of this very page the same submit.</param>
public sealed record CheckPage(RespondentFrame Frame, IReadOnlyList<CheckLine> Lines, string SubmissionId);

/// <param name="Number">The step that asks it.</param>
/// <param name="Item">With what is filled in, when this visit may read it.</param>
public sealed record CheckLine(int Number, ItemView Item)
{
    public bool IsReadable => Item.Filled.Count > 0;
}
