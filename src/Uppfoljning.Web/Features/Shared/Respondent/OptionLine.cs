using Microsoft.AspNetCore.Html;

namespace Uppfoljning.Web.Features.Shared.Respondent;

/// <summary>One line to tick.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Text">What is read.</param>
/// <param name="ElementId">Of the input, for its label.</param>
/// <param name="IsChosen">Already ticked.</param>
public sealed record OptionLine(string Value, IHtmlContent Text, string ElementId, bool IsChosen);
