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
public sealed class SubmitService(OpenFormQuery forms, LinksDb links, AnswersDb answers, NextFormService following, ParticipationLog participations, WriteGate gate, JustSaved just, TimeProvider time)
{
    /// <returns>Null for a link or visit that does not open.</returns>
    public async Task<CheckPage?> ReviewAsync(string token, string visit, string? language, CancellationToken stop)
    {
        if (await forms.FindAsync(token, visit, language, stop) is not { } form)
        {
            return null;
        }

        var response = form.Link.ResponseId!.Value;
        var coded = form.Coded ?? await answers.CodedAsync(response, stop);
        var soFar = form.Route.Standing(await AnswersSoFar.ReadAsync(form.Published, response, coded, form.Link.Id, links, answers, stop));
        var readable = form.Visit!.ReadableAt(form.Now);
        var lines = from step in form.Route.Steps
                    from item in form.Route.AskedOn(step, soFar)
                    where item is not InformationItem
                    select new CheckLine(step.Number, View(form, item, soFar, readable));
        return new CheckPage(form.FrameIn(token), lines.ToList(), Secrets.NewShortId());
    }

    /// <returns>
    /// True when the answers are stored, now or by an earlier submit of the same page; false for a link that does not
    /// open, which one that was answered elsewhere does not.
    /// </returns>
    public async Task<bool> SubmitAsync(string token, string visit, string submissionId, string? language, CancellationToken stop)
    {
        var (isTakenIn, state) = await gate.WriteAsync<LinksDb, AnswersDb, CasesDb, (bool, SavedVisit?)>(
            async (links, answers, cases) =>
            {
                var now = time.GetUtcNow();
                var found = await links.LinkOfAsync(token, visit, stop);
                if (found is not { Link: { } link, Visit: { } own } || !link.IsOpenAt(now) || !own.IsLiveAt(now))
                {
                    return (IsReceipted(found, submissionId), null);
                }

                var form = await forms.OpenAsync(link, own, language, now, stop);
                await TakeInAsync(form, link, own, submissionId, links, answers, stop);
                await participations.AnswerAsync(cases, link, form, stop);
                if (await following.NextAsync(link, cases, stop) is { } next)
                {
                    await participations.OfferAsync(cases, link, next.QuestionnaireId, stop);
                }

                return (true, new SavedVisit(token, link, own, null));
            },
            stop);
        if (state is not null)
        {
            just.Keep(state);
        }

        return isTakenIn;
    }

    /// <summary>Whether this very submit was taken in before.</summary>
    private static bool IsReceipted(LinkAndVisit? found, string submissionId) =>
        found is { Link: { } link, Visit: { } visit } && link.AnsweredIn == visit.Id && link.SubmissionId == submissionId;

    private async Task TakeInAsync(OpenForm form, ResponseLink link, Visit visit, string submissionId, LinksDb links, AnswersDb answers, CancellationToken stop)
    {
        var (response, language) = (link.ResponseId!.Value, form.Words.Language.Code);
        var coded = await answers.CodedAsync(response, stop);
        var complete = form.Route.Complete(await AnswersSoFar.ReadAsync(form.Published, response, coded, link.Id, links, answers, stop));
        await answers.SubmitAsync(response, complete.ToCodedJson(), language, Response.DayKept(participations.Today, link.IsAnonymous), stop);
        if (form.Published.HasUncodedAnswers)
        {
            await DropUnaskedTextsAsync(response, complete, answers, stop);
        }

        link.Answer(submissionId, visit.Id);
        await links.SaveAsync(link, stop);
        visit.Save([], form.Now);
        visit.Language = language;
        await links.SaveAsync(visit, stop);
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

        await answers.SaveChangesAsync(stop);
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
