using Uppfoljning.Web.Data;
using Uppfoljning.Web.Features.Shared.Respondent;

namespace Uppfoljning.Web.Features.Answering;

/// <param name="Text">The questionnaire's own words of thanks; null for none.</param>
public sealed record DonePage(RespondentFrame Frame, ProgrammeCard Programme, RichText? Text);

/// <summary>Thanks the visit that submitted, and no other.</summary>
public sealed class DonePageQuery(OpenFormQuery forms)
{
    /// <returns>Null for everybody else.</returns>
    public async Task<DonePage?> FindAsync(string token, string visit, string? language, CancellationToken stop) =>
        await forms.FindAnsweredAsync(token, visit, language, stop) is { } form
            ? new DonePage(form.Frame with { Onward = Tablets.Thanking(form.Visit!.Tablet) }, form.Programme, form.Published.Questionnaire.CompletedText is { } text
                ? new RichText(text.In(form.Words.Language.Code), form.Programme, blocks: true)
                : null)
            : null;
}
