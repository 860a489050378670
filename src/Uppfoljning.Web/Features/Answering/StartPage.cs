using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Features.Shared.Respondent;
using Language = Uppfoljning.Web.Localisation.Language;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>What a respondent is told before the first question.</summary>
/// <param name="Title">The questionnaire's heading.</param>
/// <param name="Introduction">The questionnaire's own introduction; null for none.</param>
/// <param name="IsAnonymous">By a collective link; a personal one is confidential, and is never called anything else.</param>
/// <param name="IsParticipant">Answers about their own time in the programme, as most do; others answer about it in their work.</param>
/// <param name="IsBegun">There is a response to go on with.</param>
/// <param name="LastDay">The last day to answer, in the words of the language.</param>
public sealed record StartPage(
    RespondentFrame Frame, ProgrammeCard Programme, string Title, RichText? Introduction, int Minutes, bool IsAnonymous, bool IsParticipant, bool IsBegun, string LastDay)
{
    /// <summary>It is what a tablet in a reception shows between two people.</summary>
    public bool IsOnTablet { get; init; }

    public static StartPage Of(OpenForm form)
    {
        var questionnaire = form.Published.Questionnaire;
        var language = form.Words.Language;
        return new StartPage(
            form.Frame with { LanguagesFirst = true },
            form.Programme,
            questionnaire.Title.In(language.Code),
            questionnaire.Description is { } text ? new RichText(text.In(language.Code), form.Programme, blocks: true) : null,
            questionnaire.Minutes,
            form.Link.IsAnonymous,
            form.Route.Role == RespondentRole.Participant,
            form.Link.ResponseId is not null,
            form.Words.Day(StockholmTime.Civil(form.Link.ClosesAt.AddTicks(-1)).Day));
    }
}

public sealed class StartPageQuery(OpenFormQuery forms)
{
    /// <returns>Null for a link that does not open.</returns>
    public async Task<StartPage?> FindAsync(string token, string? language, CancellationToken stop) =>
        await forms.FindAsync(token, null, language, stop) is { } form ? StartPage.Of(form) : null;
}
