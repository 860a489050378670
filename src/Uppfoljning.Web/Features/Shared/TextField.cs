namespace Uppfoljning.Web.Features.Shared;

/// <summary>One field of a staff form, with what was typed.</summary>
/// <param name="Id">Where a problem leads.</param>
/// <param name="Key">The label among the staff texts; <c>Key.hint</c>, where there is one, stands under it.</param>
public sealed record TextField(string Id, string Key, string Value)
{
    /// <summary>What it is posted as.</summary>
    public string Name { get; init; } = Id;
    public string Type { get; init; } = "text";
    public int? Longest { get; init; }
    public bool IsRequired { get; init; }
    public bool IsWhole { get; init; }
}
