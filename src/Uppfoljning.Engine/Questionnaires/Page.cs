using Uppfoljning.Engine.Logic;

namespace Uppfoljning.Engine.Questionnaires;

/// <summary>How the items are dealt out to the respondent.</summary>
public enum PageMode
{
    /// <summary>One item at a time.</summary>
    QuestionPerPage,

    /// <summary>The pages as they are written.</summary>
    Standard,
}

/// <summary>A group of items in order.</summary>
/// <param name="Id">Unique among the pages.</param>
/// <param name="Title">A heading; null for none.</param>
/// <param name="VisibleIf">The whole page is asked only when this is true; null is always.</param>
/// <param name="Items">At least one.</param>
public sealed record Page(string Id, LanguageText? Title, Condition? VisibleIf, IReadOnlyList<Item> Items);
