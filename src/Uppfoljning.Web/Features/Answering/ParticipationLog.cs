using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Notes under the participant's code that somebody started, answered or stopped. An anonymous respondent leaves no note, and neither does a coach, whose link has the participant's code.</summary>
public sealed class ParticipationLog(TimeProvider time)
{
    public DateOnly Today => StockholmTime.Civil(time.GetUtcNow()).Day;

    public Task StartAsync(CasesDb cases, ResponseLink link, OpenForm form, CancellationToken stop) =>
        NoteAsync(cases, link, form, participation => participation.Start(Today, form.Words.Language.Code, link.Mode), stop);

    public Task AnswerAsync(CasesDb cases, ResponseLink link, OpenForm form, CancellationToken stop) =>
        NoteAsync(cases, link, form, participation => participation.Answer(Today, form.Words.Language.Code), stop);

    public Task StopAsync(CasesDb cases, ResponseLink link, OpenForm form, string reason, CancellationToken stop) =>
        NoteAsync(cases, link, form, participation => participation.Stop(reason), stop);

    /// <summary>The questionnaire was offered on the page that thanks for the one before.</summary>
    internal async Task OfferAsync(CasesDb cases, ResponseLink answered, string questionnaireId, CancellationToken stop)
    {
        var participation = await cases.ParticipationOfAsync(answered.ProgrammeId, answered.ParticipantCode!, answered.Occasion, questionnaireId, stop);
        participation.Invite(Today);
        await cases.SaveAsync(participation, stop);
    }

    private static async Task NoteAsync(CasesDb cases, ResponseLink link, OpenForm form, Action<Participation> note, CancellationToken stop)
    {
        if (link.ParticipantCode is { } code && link.Role != ResponseLink.Coach)
        {
            var participation = await cases.ParticipationOfAsync(link.ProgrammeId, code, link.Occasion, form.Published.Questionnaire.Id, stop);
            note(participation);
            await cases.SaveAsync(participation, stop);
        }
    }
}
