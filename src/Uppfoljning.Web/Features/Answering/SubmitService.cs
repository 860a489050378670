using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Cases;
using Uppfoljning.Web.Data.Links;
using Uppfoljning.Web.Features.Shared.Respondent;
using Uppfoljning.Web.Security;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Shows the answers before they are sent, and takes them in once.</summary>
public sealed class SubmitService(OpenFormQuery forms, LinkQueries queries, LinksDb links, AnswersDb answers, ParticipationLog participations, WriteGate gate, TimeProvider time)
{
    /// <returns>Null for a link or visit that does not open.</returns>
    public async Task<CheckPage?> ReviewAsync(string token, string visit, string? language, CancellationToken stop)
    {
        if (await forms.FindAsync(token, visit, language, stop) is not { } form)
        {
            return null;
        }

        var response = form.Link.ResponseId!.Value;
        var coded = (await queries.CodedAsync(answers, response, stop))!;
        var soFar = await AnswersSoFar.ReadAsync(form.Published.Questionnaire, response, coded, form.Link.Id, links, answers, stop);
        var readable = form.Link.Visit!.ReadableAt(form.Now);
        var lines = from step in form.Route.Steps
                    from item in form.Route.AskedOn(step, soFar)
                    where item is not InformationItem
                    select new CheckLine(step.Number, View(form, item, soFar, readable));
        return new CheckPage(form.Frame, lines.ToList(), Secrets.NewShortId());
    }

    /// <returns>
    /// True when the answers are stored, now or by an earlier submit of the same page; false for a link that does not
    /// open, which one that was answered elsewhere does not.
    /// </returns>
    public async Task<bool> SubmitAsync(string token, string visit, string submissionId, string? language, CancellationToken stop)
    {
        if (await forms.FindAsync(token, visit, language, stop) is not { } form)
        {
            var answered = await queries.FindAsync(links, token, visit, stop);
            return answered is { Visit: not null } && answered.AnsweredIn == visit && answered.SubmissionId == submissionId;
        }

        return await gate.WriteAsync<LinksDb, AnswersDb, CasesDb, bool>(
            async (links, answers, cases) =>
            {
                var found = await queries.VisitToChangeAsync(links, token, visit, stop);
                if (found is null || !found.Link.IsOpenAt(time.GetUtcNow()))
                {
                    return found is not null && found.Link.AnsweredIn == visit && found.Link.SubmissionId == submissionId;
                }

                await TakeInAsync(form, found, submissionId, links, answers, stop);
                await participations.AnswerAsync(cases, found.Link, form, stop);
                await links.SaveChangesAsync(stop);
                await answers.SaveChangesAsync(stop);
                await cases.SaveChangesAsync(stop);
                return true;
            },
            stop);
    }

    private async Task TakeInAsync(OpenForm form, LinkAndVisit found, string submissionId, LinksDb links, AnswersDb answers, CancellationToken stop)
    {
        var (link, visit) = found;
        var response = await queries.ResponseToChangeAsync(answers, link.ResponseId!.Value, stop);
        var soFar = await AnswersSoFar.ReadAsync(form.Published.Questionnaire, response.Id, response.Coded, link.Id, links, answers, stop);
        var complete = form.Route.Complete(soFar);
        response.Language = form.Words.Language.Code;
        response.Submit(complete.ToCodedJson(), participations.Today);
        if (form.Published.HasUncodedAnswers)
        {
            await DropUnaskedTextsAsync(response.Id, complete, answers, stop);
        }

        link.Answer(submissionId, visit.Id);
        visit.Save([], form.Now);
        visit.Language = form.Words.Language.Code;
    }

    /// <summary>What was written while a question was asked goes when it no longer is.</summary>
    private static async Task DropUnaskedTextsAsync(Guid responseId, AnswerSet complete, AnswersDb answers, CancellationToken stop)
    {
        foreach (var text in await answers.FreeTexts.AsTracking().Where(t => t.ResponseId == responseId).ToListAsync(stop))
        {
            if (complete[text.ItemId] is not TextAnswer)
            {
                answers.Remove(text);
            }
        }
    }

    private static ItemView View(OpenForm form, Item item, AnswerSet soFar, IReadOnlySet<string> readable)
    {
        var isReadable = readable.Contains(item.Id);
        return new ItemView(item, form.Route.Role, form.Programme, form.Words)
        {
            Filled = isReadable ? FilledValues.Of(soFar[item.Id]) : [],
            IsAnsweredEarlier = !isReadable && soFar[item.Id] is not null,
        };
    }
}
