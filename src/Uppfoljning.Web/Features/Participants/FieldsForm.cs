namespace Uppfoljning.Web.Features.Participants;

/// <summary>A page that is one form of fields about one person.</summary>
/// <param name="Heading">Its words among the staff texts.</param>
/// <param name="Button">Its words among the staff texts.</param>
/// <param name="Number">Which time in the programme, when it is about one.</param>
public sealed record FieldsForm(
    int ParticipantId, string Name, string Heading, string Button, IReadOnlyList<FormField> Fields, IReadOnlyList<RowProblem> Problems, int? Number = null);
