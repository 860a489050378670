using Microsoft.EntityFrameworkCore;
using Uppfoljning.Engine.Answers;
using Uppfoljning.Engine.Questionnaires;
using Uppfoljning.Web.Data.Answers;
using Uppfoljning.Web.Data.Links;

namespace Uppfoljning.Web.Features.Answering;

/// <summary>What was posted for the items of one step, read by the engine, and how it is stored.</summary>
internal sealed class StepAnswers
{
    private readonly List<(Item Item, Answer? Answer)> taken = [];

    private StepAnswers(AnswerSet before) => After = before;

    /// <summary>The answers with these taken in.</summary>
    public AnswerSet After { get; private set; }

    public Dictionary<string, AnswerProblem> Problems { get; } = [];

    /// <summary>Items answered with an option that the page offered and that another answer on it took away.</summary>
    public List<string> OutdatedIds { get; } = [];

    public IEnumerable<string> AnsweredIds => taken.Where(t => t.Answer is not null).Select(t => t.Item.Id);

    /// <param name="readable">
    /// Items whose answers this visit can see. Blanking one of them takes the answer away; leaving one blank
    /// that was answered earlier, and is not shown, keeps it.
    /// </param>
    public static StepAnswers Read(IReadOnlyList<Item> asked, AnswerSet before, PostedForm posted, RespondentKind kind, IReadOnlySet<string> readable)
    {
        var step = new StepAnswers(before);
        foreach (var item in asked)
        {
            switch (AnswerReader.Read(item, step.After, posted.ValuesOf(item.Id), kind))
            {
                case AnswerGiven given:
                    step.Take(item, given.Answer);
                    break;
                case AnswerProblem when AnswerReader.Read(item, before, posted.ValuesOf(item.Id), kind) is AnswerGiven:
                    step.OutdatedIds.Add(item.Id);
                    break;
                case AnswerProblem problem:
                    step.Problems.Add(item.Id, problem);
                    break;
                case AnswerBlank when item is not InformationItem && readable.Contains(item.Id):
                    step.Take(item, null);
                    break;
            }
        }

        return step;
    }

    /// <returns>All coded answers, as they are now stored.</returns>
    public async Task<string> StoreAsync(Guid response, long linkId, LinksDb links, AnswersDb answers, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var (item, answer) in taken)
        {
            if (item.StoreAs == StoreAs.CallRequest)
            {
                await StoreCallAsync(links, linkId, answer is ChoiceAnswer { Value: AnswersSoFar.Yes }, now, stop);
            }
            else if (item is TextItem)
            {
                await StoreTextAsync(answers, response, item.Id, (answer as TextAnswer)?.Text, stop);
            }
        }

        if (taken.Exists(t => !t.Item.IsCoded))
        {
            await links.SaveChangesAsync(stop);
            await answers.SaveChangesAsync(stop);
        }

        var coded = After.ToCodedJson();
        if (taken.Exists(t => t.Item.IsCoded))
        {
            await answers.SaveCodedAsync(response, coded, stop);
        }

        return coded;
    }

    private static async Task StoreTextAsync(AnswersDb answers, Guid responseId, string itemId, string? text, CancellationToken stop)
    {
        var kept = await answers.FreeTexts.AsTracking().SingleOrDefaultAsync(t => t.ResponseId == responseId && t.ItemId == itemId, stop);
        if (kept is null && text is not null)
        {
            answers.Add(new FreeText { ResponseId = responseId, ItemId = itemId, Text = text });
        }
        else if (kept is not null && text is not null)
        {
            kept.Text = text;
        }
        else if (kept is not null)
        {
            answers.Remove(kept);
        }
    }

    internal static async Task StoreCallAsync(LinksDb links, long linkId, bool isWanted, DateTimeOffset now, CancellationToken stop)
    {
        var kept = await links.CallRequests.AsTracking().SingleOrDefaultAsync(c => c.ResponseLinkId == linkId, stop);
        if (kept is null && isWanted)
        {
            links.Add(new CallRequest { ResponseLinkId = linkId, At = now });
        }
        else if (kept is { DoneAt: not null } && isWanted)
        {
            kept.AskAgain();
        }
        else if (kept is not null && !isWanted)
        {
            links.Remove(kept);
        }
    }

    private void Take(Item item, Answer? answer)
    {
        taken.Add((item, answer));
        After = answer is null ? After.Without(item.Id) : After.With(item.Id, answer);
    }
}
