namespace Uppfoljning.Engine.Questionnaires;

/// <summary>A language the questionnaire may be shown in.</summary>
/// <param name="Code">For example <c>sv</c>, <c>sv-simple</c>, <c>ar</c>.</param>
/// <param name="Reviewed">False while no native speaker has read the translation; respondents are then not offered it.</param>
public sealed record Language(string Code, bool Reviewed);
