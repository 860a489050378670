using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Scheduling;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Notes under the participant's code that somebody started, answered or stopped. An anonymous respondent, and one who answers about somebody else, leaves no note.</summary>
public sealed class ParticipationLog(TimeProvider time)
{
    private const string Participant = "participant";

    public DateOnly Today => StockholmTime.Civil(time.GetUtcNow()).Day;

    public async Task StartAsync(CasesDb cases, ResponseLink link, OpenForm form, CancellationToken stop) =>
        (await FindAsync(cases, link, form, stop))?.Start(Today, form.Words.Language.Code, link.Mode);

    public async Task AnswerAsync(CasesDb cases, ResponseLink link, OpenForm form, CancellationToken stop) =>
        (await FindAsync(cases, link, form, stop))?.Answer(Today, form.Words.Language.Code);

    public async Task StopAsync(CasesDb cases, ResponseLink link, OpenForm form, string reason, CancellationToken stop) =>
        (await FindAsync(cases, link, form, stop))?.Stop(reason);

    private static async Task<Participation?> FindAsync(CasesDb cases, ResponseLink link, OpenForm form, CancellationToken stop)
    {
        if (link.ParticipantCode is not { } code || link.Role != Participant)
        {
            return null;
        }

        var questionnaire = form.Published.Questionnaire.Id;
        var kept = await cases.Participations.AsTracking().SingleOrDefaultAsync(
            p => p.ProgrammeId == link.ProgrammeId && p.ParticipantCode == code && p.Occasion == link.Occasion && p.QuestionnaireId == questionnaire, stop);
        if (kept is null)
        {
            cases.Add(kept = new Participation { ProgrammeId = link.ProgrammeId, ParticipantCode = code, Occasion = link.Occasion, QuestionnaireId = questionnaire });
        }

        return kept;
    }
}
