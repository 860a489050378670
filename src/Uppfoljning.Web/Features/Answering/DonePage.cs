using Uppfoljning.Web.Data;
using Uppfoljning.Web.Features.Shared.Respondent;

namespace Uppfoljning.Web.Features.Answering;

/// <param name="Text">The questionnaire's own words of thanks; null for none.</param>
/// <param name="Next">What else is asked at the same occasion; null for nothing.</param>
public sealed record DonePage(RespondentFrame Frame, ProgrammeCard Programme, RichText? Text, NextForm? Next);

/// <param name="Title">The questionnaire's heading.</param>
public sealed record NextForm(string Title, int Minutes);

/// <summary>Thanks the visit that submitted, and no other.</summary>
public sealed class DonePageQuery(OpenFormQuery forms, NextFormService following, QuestionnaireLibrary library)
{
    /// <returns>Null for everybody else.</returns>
    public async Task<DonePage?> FindAsync(string token, string visit, string? language, CancellationToken stop) =>
        await forms.FindAnsweredAsync(token, visit, language, stop) is { } form
            ? new DonePage(
                form.Frame with { Onward = Tablets.Thanking(form.Visit!.Tablet) },
                form.Programme,
                form.Published.Questionnaire.CompletedText is { } text ? new RichText(text.In(form.Words.Language.Code), form.Programme, blocks: true) : null,
                await NextAsync(form, stop))
            : null;

    private async Task<NextForm?> NextAsync(OpenForm answered, CancellationToken stop)
    {
        if (await following.FindAsync(answered.Link, stop) is not { } next)
        {
            return null;
        }

        var questionnaire = (await library.GetAsync(next.Versions[0], stop)).Questionnaire;
        return new NextForm(questionnaire.Title.In(answered.Words.Language.Code), questionnaire.Minutes);
    }
}
