namespace Uppfoljning.Web.Features.Shared;

/// <summary>Several things to choose among in a staff form.</summary>
/// <param name="Id">Where a problem leads, and what each choice is posted as.</param>
/// <param name="Key">The heading among the staff texts; <c>Key.hint</c>, where there is one, stands under it.</param>
public sealed record TickList(string Id, string Key, IReadOnlyList<(string Code, string Label)> Choices, IReadOnlyCollection<string> Chosen);
