namespace Uppfoljning.Engine.Questionnaires;

/// <summary>Something that may be chosen.</summary>
/// <param name="Value">The stored code.</param>
/// <param name="Text">What the respondent reads.</param>
/// <param name="IsExclusive">True when it cannot be chosen together with anything else.</param>
public sealed record Option(string Value, LanguageText Text, bool IsExclusive);

/// <summary>Options declared once and used by many items.</summary>
public sealed record ChoiceSet(string Id, IReadOnlyList<Option> Choices);
