using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>Puts together what is kept apart: the coded answers, the free texts, and the wish to be called.</summary>
internal static class AnswersSoFar
{
    /// <summary>The option that means a wish to be called.</summary>
    public const string Yes = "yes";

    public static async Task<AnswerSet> ReadAsync(PublishedQuestionnaire published, Guid responseId, string coded, long linkId, LinksDb links, AnswersDb answers, CancellationToken stop)
    {
        var soFar = AnswerSet.FromCodedJson(published.Questionnaire, coded);
        if (!published.HasUncodedAnswers)
        {
            return soFar;
        }

        foreach (var text in await answers.FreeTexts.AsNoTracking().Where(t => t.ResponseId == responseId).ToListAsync(stop))
        {
            soFar = soFar.With(text.ItemId, new TextAnswer(text.Text));
        }

        var call = published.Questionnaire.Items.FirstOrDefault(item => item.StoreAs == StoreAs.CallRequest);
        return call is not null && await links.CallRequests.AnyAsync(c => c.ResponseLinkId == linkId, stop)
            ? soFar.With(call.Id, new ChoiceAnswer(Yes))
            : soFar;
    }
}
