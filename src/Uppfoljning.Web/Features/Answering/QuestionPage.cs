using Uppfoljning.Web.Features.Shared.Respondent;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>One step as it is shown.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">Steps in all.</param>
/// <param name="Title">The heading of a page with several questions, when it has one.</param>
/// <param name="Items">The items that are asked.</param>
/// <param name="IsFromCheck">Opened from the page where the answers are checked.</param>
public sealed record QuestionPage(RespondentFrame Frame, int Number, int Count, string? Title, IReadOnlyList<ItemView> Items, bool IsFromCheck)
{
    public bool IsSingle => Items.Count == 1;

    public string Progress => Frame.Words.With(
        IsSingle ? "answering.question.progress" : "answering.question.progressPage", ("number", Addresses.Number(Number)), ("count", Addresses.Number(Count)));

    public IEnumerable<ItemView> Problems => Items.Where(item => item.Problem is not null);
}
